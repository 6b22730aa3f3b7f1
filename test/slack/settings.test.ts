import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageMessage, PageView } from '../../src/local/page-api.ts';
import { homeView } from '../../src/present/views/home.ts';
import { NAMES, named, runApp } from '../helpers/running-app.ts';

const YOU = 'U0LOCALYOU';
const MAYA = 'U0LOCALMAYA';
const home = { names: NAMES, examples: [], roles: 1, sources: 1, sharing: true };
let app: Awaited<ReturnType<typeof runApp>>;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  app = await runApp('socket', { now: () => clock });
});
afterEach(() => app.close());

type Person = ReturnType<typeof app.workspace.as>;

async function homeOf(who: Person): Promise<PageView> {
  await who.openTab('home');
  const event = await who.waitFor((one) => one.type === 'home');
  if (event.type !== 'home') throw new Error('not Home');
  return event.view;
}

async function openSettings(): Promise<PageView> {
  await app.you.click(await homeOf(app.you), named('Settings'));
  return app.you.waitForView();
}

/** Sends the form in. @returns What it then shows. */
async function save(form: PageView, entries: Record<string, 'on' | 'off'>): Promise<PageView> {
  expect(await app.you.submit(form, entries)).toEqual({});
  return app.you.waitForView(({ hash }) => hash !== form.hash);
}

const words = (drawn: PageView | PageMessage) => JSON.stringify(drawn.blocks);
/** What stands selected of a setting. */
function chosen(view: PageView, key: string): unknown {
  const block = view.blocks.find(({ block_id }) => block_id === key);
  return (block?.element as { initial_option?: { value: string } } | undefined)?.initial_option?.value;
}

const buttons = (drawn: PageMessage) => words(drawn).match(/Share in this channel|feedback_buttons/g);
const press = (card: PageMessage, thumb: 'positive' | 'negative') => {
  const row = card.blocks.find(({ type }) => type === 'context_actions');
  const [thumbs] = (row?.elements ?? []) as Record<string, { value: string }>[];
  return app.you.act('action', {
    surface: { type: 'message', channel: card.channel, ts: card.ts },
    blockId: row?.block_id ?? '',
    actionId: 'feedback',
    value: { type: 'feedback_buttons', value: thumbs?.[`${thumb}_button`]?.value ?? '' },
  });
};

describe('an admin', () => {
  test('switches sharing off: cards lose the button, and one drawn before refuses', async () => {
    const old = await app.run('/role', 'technical lead');
    expect(buttons(old)).toEqual(['Share in this channel', 'feedback_buttons']);
    const saved = await save(await openSettings(), { sharing: 'off' });
    expect(words(saved)).toContain('Saved.');
    await app.you.waitFor((event) => event.type === 'home' && !words(event.view).includes('share'));

    expect(buttons(await app.run('/role', 'technical lead'))).toEqual(['feedback_buttons']);
    await app.you.click(old, named('Share in this channel'));
    expect(await app.reply()).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/switched off in this workspace/),
    });
    expect(await app.kept.shares.of('role:technical-lead')).toEqual([]);
  });

  test('switches votes off: answers ask for none, old thumbs and forms refuse, a vote can still be taken back', async () => {
    const old = await app.run('/role', 'technical lead');
    await press(old, 'positive');
    const told = await app.reply();
    await press(old, 'negative');
    const reason = await app.you.waitForView();
    await app.kept.settings.set({ key: 'votes', value: false, by: MAYA });
    clock += 60_000;

    expect(buttons(await app.run('/role', 'technical lead'))).toEqual(['Share in this channel']);
    await press(old, 'positive');
    expect((await app.reply()).text).toMatch(/^Votes are switched off/);
    await app.you.click(told, named('Tell us more'));
    expect((await app.reply()).text).toMatch(/^Votes are switched off/);
    expect(await app.you.submit(reason, { reason: 'Too late' })).toMatchObject({
      reason: expect.stringMatching(/^Votes are switched off/),
    });
    const votes = await app.kept.feedback.reasons();
    expect(votes).toEqual([]);
    await app.you.click(told, named('Take it back'));
    await app.you.waitFor((event) => event.type === 'message' && /are deleted/.test(event.message.text));
  });

  test('sees who changed what, shares that were taken back among them', async () => {
    await app.run('/role', 'team lead');
    const card = app.you.snapshot().messages.at(-1);
    if (!card) throw new Error('no card');
    await app.you.click(card, named('Share in this channel'));
    const shared = await app.reply();
    await app.you.click(shared, 'take_back');
    await app.you.waitFor((event) => event.type === 'message_deleted' && event.ts === shared.ts);
    await save(await openSettings(), { votes: 'off' });
    const [change, takenBack] = await app.kept.audit.list();
    expect(change).toMatchObject({
      user: YOU,
      action: 'settings.change',
      subject: 'votes',
      detail: { from: true, to: false },
    });
    expect(takenBack).toMatchObject({ action: 'share.take_back' });
    const drawn = words(await openSettings());
    expect(drawn).toMatch(/"user_id":"U0LOCALYOU".*switched votes .*took a shared card back/);
  });

  test('who saves nothing new leaves no trace', async () => {
    const same = await save(await openSettings(), {});
    expect(words(same)).toContain('nothing was changed');
    expect(await app.kept.audit.list()).toEqual([]);
    expect(await app.kept.settings.all()).toEqual([]);
  });

  test('does not overwrite what another admin set meanwhile, but sees it and can go on from there', async () => {
    const form = await openSettings();
    const theirs = { key: 'sharing', value: false, by: MAYA, version: 0 };
    await app.kept.settings.set({ ...theirs, audited: { from: true, to: false } });
    await app.kept.settings.set({ ...theirs, value: true, version: 1, audited: { from: false, to: true } });

    const shown = await save(form, { sharing: 'off' });
    expect(words(shown)).toContain('Somebody else changed this');
    expect(words(shown)).toContain(`"user_id":"${MAYA}"`);
    expect(chosen(shown, 'sharing')).toBe('on');
    expect(await app.kept.settings.get('sharing')).toMatchObject({ value: true, version: 2, by: MAYA });
    expect(words(await save(shown, { sharing: 'off' }))).toContain('Saved.');
    expect(await app.kept.settings.get('sharing')).toMatchObject({ value: false, version: 3, by: YOU });
  });

  test('and another who change different things both have their way', async () => {
    const form = await openSettings();
    await app.kept.settings.set({ key: 'sharing', value: false, by: MAYA, version: 0 });
    expect(words(await save(form, { votes: 'off' }))).toContain('Saved.');
    const kept = (await app.kept.settings.all()).map(({ key, value, by }) => [key, value, by]);
    expect(kept).toEqual([
      ['sharing', false, MAYA],
      ['votes', false, YOU],
    ]);
  });
});

describe('who is no admin', () => {
  test('sees no settings in Home', async () => {
    const maya = app.workspace.as(MAYA);
    expect(words(await homeOf(maya))).not.toContain('Settings');
    expect(words(await homeOf(app.you))).toContain('Settings');
  });

  test('and presses a button from the time when they were one is refused', async () => {
    const maya = app.workspace.as(MAYA);
    const view = homeView({ ...home, admin: true });
    await app.app.client.views.publish({ token: app.workspace.botToken, user_id: MAYA, view });
    const stale = maya.snapshot().home;
    if (!stale) throw new Error('no Home');
    await maya.click(stale, named('Settings'));
    const told = await maya.waitForView();
    expect(words(told)).toContain('Only admins and owners');
    expect(told.submit).toBeNull();
  });

  test('and sends in a form that was another’s changes nothing', async () => {
    const state = { values: { sharing: true, votes: true }, versions: { sharing: 0, votes: 0 } };
    const off = { selected_option: { value: 'off' } };
    let answered: unknown;
    await app.app.processEvent({
      body: {
        type: 'view_submission',
        team: { id: app.workspace.teamId },
        user: { id: MAYA, team_id: app.workspace.teamId },
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: 'settings_form',
          private_metadata: JSON.stringify(state),
          state: {
            values: { sharing: { 'setting_sharing:0': off }, votes: { 'setting_votes:0': off } },
          },
        },
      },
      ack: async (response) => {
        answered = response;
      },
    });
    expect(JSON.stringify(answered)).toContain('Only admins and owners');
    expect(await app.kept.settings.all()).toEqual([]);
    expect(await app.kept.audit.list()).toEqual([]);
  });

  test('any more is refused where Slack does not say, and nothing is changed', async () => {
    const form = await openSettings();
    app.workspace.injectError('users.info', { error: 'missing_scope' });
    expect(words(await save(form, { sharing: 'off' }))).toContain('Slack didn’t tell me');
    expect(await app.kept.settings.all()).toEqual([]);
    const view = await homeOf(app.you);
    app.workspace.injectError('users.info', { error: 'internal_error' });
    await app.you.click(view, named('Settings'));
    expect(words(await app.you.waitForView())).toContain('Slack didn’t tell me');
  });
});

test('Home is drawn for everybody even where Slack does not say who is an admin', async () => {
  app.workspace.injectError('users.info', { error: 'missing_scope' });
  expect(words(await homeOf(app.you))).not.toContain('Settings');
});

test('a change made elsewhere holds here within seconds', async () => {
  await app.run('/role', 'technical lead');
  await app.kept.settings.set({ key: 'sharing', value: false, by: YOU });
  clock += 5_001;
  expect(buttons(await app.run('/role', 'technical lead'))).toEqual(['feedback_buttons']);
});

test('a value in the store that is none counts as never set, and can be set anew', async () => {
  await app.kept.settings.set({ key: 'sharing', value: 'sometimes', by: YOU });
  expect(buttons(await app.run('/role', 'technical lead'))).toHaveLength(2);
  expect(words(await save(await openSettings(), { sharing: 'off' }))).toContain('Saved.');
  expect(await app.kept.settings.get('sharing')).toMatchObject({ value: false, version: 2 });
});

test('a form of another version says so and changes nothing', async () => {
  let answered: unknown;
  const team = app.workspace.teamId;
  const view = { id: 'V1', type: 'modal', callback_id: 'settings_form', private_metadata: '{}' };
  await app.app.processEvent({
    body: { type: 'view_submission', team: { id: team }, user: { id: YOU, team_id: team }, view },
    ack: async (response) => {
      answered = response;
    },
  });
  expect(answered).toMatchObject({ errors: { sharing: expect.stringContaining('another version') } });
});
