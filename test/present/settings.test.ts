import { expect, test } from 'vitest';
import type { Change } from '../../src/present/changes.ts';
import { chosenIn, settingsView } from '../../src/present/views/settings.ts';
import { blockKitFaults } from '../helpers/block-kit.ts';

const NOON = Date.UTC(2026, 0, 15, 12);
const state = { values: { sharing: true, votes: false }, versions: { sharing: 0, votes: 3 } };
const form = (changes: readonly Change[] = [], notice?: string) =>
  settingsView({ ...state, changes, notice, metadata: JSON.stringify(state) });
const change = (more: Partial<Change> = {}): Change => ({
  at: NOON,
  user: 'U1',
  action: 'settings.change',
  subject: 'votes',
  detail: { from: true, to: false },
  ...more,
});
const lastChange = (more: Partial<Change>) => JSON.stringify(form([change(more)]).blocks.at(-1));

test('the form shows what holds and is one that Slack takes', () => {
  const view = form([change(), change({ subject: 'sharing' })], 'Saved.');
  expect(blockKitFaults({ modal: view })).toEqual([]);
  const chosen = view.blocks.flatMap((block) =>
    'element' in block && block.element.type === 'radio_buttons' ? [block.element.initial_option?.value] : [],
  );
  expect(chosen).toEqual(['on', 'off']);
});

test('no words of the form are cut', () => {
  expect(JSON.stringify(form())).not.toContain('…');
});

test('a newer state has new ids, so that Slack does not keep what was chosen before', () => {
  const newer = settingsView({ ...state, versions: { sharing: 1, votes: 3 }, changes: [], metadata: '' });
  const ids = (view: typeof newer) => JSON.stringify(view).match(/setting_\w+:\d+/g);
  expect(ids(form())).toEqual(['setting_sharing:0', 'setting_votes:3']);
  expect(ids(newer)).toEqual(['setting_sharing:1', 'setting_votes:3']);
});

test('a change names who, what and when, each drawn by Slack for its reader', () => {
  const drawn = lastChange({});
  expect(drawn).toContain('{"type":"user","user_id":"U1"}');
  expect(drawn).toContain('switched votes ');
  expect(drawn).toContain(`"type":"date","timestamp":${NOON / 1_000}`);
});

test('a share that was taken back names its channel; an entry of another kind stands as it is', () => {
  expect(
    lastChange({ action: 'share.take_back', subject: 'role:cto', detail: { channel: 'C1', ts: '1.2' } }),
  ).toContain('"channel_id":"C1"');
  expect(lastChange({ action: 'share.take_back', detail: { channel: '<!channel>' } })).not.toContain(
    '<!channel>',
  );
  expect(lastChange({ action: 'x.y', subject: 'z', detail: null })).toContain('x.y: z');
});

test('who was erased is nobody by name', () => {
  const drawn = lastChange({ user: '' });
  expect(drawn).toContain('Somebody');
  expect(drawn).not.toContain('user_id');
});

test('without any change it says so', () => {
  expect(JSON.stringify(form())).toContain('Nothing has been changed yet.');
});

test('what was chosen is read; what is missing, or another version’s, is left out', () => {
  const picked = (value: string) => ({ selected_option: { value } });
  const values = {
    sharing: { 'setting_sharing:0': picked('off') },
    votes: { 'setting_votes:2': picked('on') },
  };
  expect(chosenIn(values, state.versions)).toEqual({ sharing: false });
  expect(chosenIn({ votes: { 'setting_votes:3': picked('maybe') } }, state.versions)).toEqual({});
});
