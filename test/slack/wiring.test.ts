import { describe, expect, test } from 'vitest';
import { forSeveral, readManifest } from '../../src/cli/manifest-form.ts';
import { withPlainButtons } from '../../src/present/beneath.ts';
import { COMMANDS } from '../../src/present/commands.ts';
import { BLOCK } from '../../src/present/ids.ts';
import { presentMessage } from '../../src/present/message.ts';
import { presentUsage } from '../../src/present/usage.ts';
import { answerView } from '../../src/present/views/answer.ts';
import { askView } from '../../src/present/views/ask.ts';
import { compareView } from '../../src/present/views/compare.ts';
import { homeView } from '../../src/present/views/home.ts';
import { reasonView } from '../../src/present/views/reason.ts';
import { settingsView } from '../../src/present/views/settings.ts';
import { sourcesView } from '../../src/present/views/sources.ts';
import { voteKept } from '../../src/present/vote-kept.ts';
import type { Deps } from '../../src/slack/deps.ts';
import { type Registry, register } from '../../src/slack/register.ts';
import { DEFAULTS, SettingKey } from '../../src/slack/settings/settings.ts';
import { ANSWERS, ROLE } from '../helpers/answers.ts';

const VOTE = { vote: 'up', answerId: 'a', subject: 'role:technical-lead' } as const;
const SHARED = { ask: { question: 'q' }, shared: { by: 'U1', id: 's1' } };
const SETTINGS = { values: DEFAULTS, versions: { sharing: 0, votes: 0 }, changes: [], metadata: '' };
const names = { role: '/role', compare: '/compare', salary: '/salary', career: '/career' };

/** What was registered, by kind. */
function registered(several: Pick<Deps, 'installs'> = {}): Record<keyof Registry, unknown[]> {
  const seen: Record<keyof Registry, unknown[]> = {
    command: [],
    event: [],
    shortcut: [],
    action: [],
    options: [],
    view: [],
  };
  const note = (kind: keyof Registry) => (what: unknown) => void seen[kind].push(what);
  const registry = Object.fromEntries(Object.keys(seen).map((kind) => [kind, note(kind as keyof Registry)]));
  register(registry as unknown as Registry, { names, ...several } as Deps);
  return seen;
}

const seen = registered();
const whole = readManifest('manifest.yml');
const manifest = whole as unknown as {
  features: { slash_commands: { command: string }[]; shortcuts: { type: string; callback_id: string }[] };
  oauth_config: { scopes: { bot: string[] } };
};

describe('the manifest and the listeners say the same', () => {
  test('commands', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command).sort()).toEqual(
      [...seen.command].sort(),
    );
  });

  test.each([
    ['for one workspace', whole, seen],
    [
      'for several',
      forSeveral(whole, 'https://rolecall.example'),
      registered({ installs: {} as NonNullable<Deps['installs']> }),
    ],
  ])('events, %s', (_, { settings }, { event }) => {
    const events = settings.event_subscriptions.bot_events.map((name) =>
      name.replace(/^message\..*/, 'message'),
    );
    expect(events.sort()).toEqual([...event].sort());
  });

  test('shortcuts', () => {
    const types: Record<string, string> = { message: 'message_action', global: 'shortcut' };
    const declared = manifest.features.shortcuts.map(({ type, callback_id }) => ({
      callback_id,
      type: types[type],
    }));
    expect(declared).toEqual(seen.shortcut);
  });

  test('scopes are the least that these need', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'assistant:write',
      'chat:write',
      'commands',
      'im:history',
      'users:read',
    ]);
  });
});

/** Everything that can be clicked, on anything that is ever drawn. */
function clickable(): Map<string, string> {
  const role = { id: 'technical-lead', title: 'Technical lead', aliases: [] };
  const examples = [{ label: 'Technical lead', question: '/role technical lead' }];
  const drawn = [
    ...ANSWERS.flatMap((answer) => [
      presentMessage(answer, { ask: { question: 'q' }, share: true }).blocks,
      ...[presentMessage(answer, SHARED).blocks].flatMap((blocks) => [blocks, withPlainButtons(blocks)]),
      answerView(answer),
    ]),
    ...COMMANDS.map((command) => presentUsage(command, names, examples).blocks),
    homeView({ names, examples, roles: 1, sources: 1, sharing: true, admin: true }),
    settingsView(SETTINGS),
    voteKept(VOTE, undefined).blocks,
    reasonView(VOTE, null),
    compareView([role], ''),
    askView(),
    sourcesView(ROLE),
  ];
  const found = new Map<string, string>();
  JSON.stringify(drawn, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'action_id' in value && 'type' in value) {
      found.set(String(value.action_id), String(value.type));
    }
    return value;
  });
  return found;
}

describe('what is drawn and what is listened to', () => {
  const drawn = clickable();
  const acts = [...drawn]
    .filter(([id]) => !id.startsWith('choose_role') && !/^(question|reason|setting_.*)$/.test(id))
    .map(([id]) => id);
  const matches = (pattern: unknown, id: string) =>
    pattern instanceof RegExp ? pattern.test(id) : pattern === id;

  test('every button and menu has one listener', () => {
    for (const id of acts)
      expect([id, seen.action.filter((pattern) => matches(pattern, id)).length]).toEqual([id, 1]);
  });

  test('every listener of clicks is drawn somewhere', () => {
    for (const pattern of seen.action)
      expect([pattern, acts.some((id) => matches(pattern, id))]).toEqual([pattern, true]);
  });

  test('every menu that asks us for its options gets them', () => {
    const menus = [...drawn].filter(([, type]) => type === 'external_select').map(([id]) => id);
    for (const id of menus)
      expect([id, seen.options.some((pattern) => matches(pattern, id))]).toEqual([id, true]);
    expect(menus).toHaveLength(5);
  });

  test('every form that is sent in has a listener', () => {
    const forms = [compareView([], ''), askView(), reasonView(VOTE, null), settingsView(SETTINGS)];
    expect(forms.map(({ callback_id }) => callback_id).sort()).toEqual([...seen.view].sort());
  });

  test('every setting stands in the form', () => {
    expect(Object.keys(BLOCK.settings)).toEqual(SettingKey.options);
  });
});
