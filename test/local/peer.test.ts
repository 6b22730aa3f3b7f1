import type { webApi } from '@slack/bolt';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { manifest } from './helpers/manifest.ts';
import { lacking } from './helpers/shape.ts';
import { webClient } from './helpers/web-client.ts';

const BOT = { app_id: 'A0LOCALAPP', bot_id: 'B0LOCALBOT', bot_user_id: 'U0LOCALBOT' };
const scopes = manifest.oauth_config.scopes.bot;

/** One of the two workspaces, as an app sees it. */
interface Side {
  client: webApi.WebClient;
  general: string;
  person: string;
}

type Call = (side: Side) => Promise<object>;

/**
 * An independent stand-in for Slack must give answers of the same shape: every field that it has, we have. It knows no
 * Socket Mode, commands, interactions or block checks.
 */
describe('beside the npm package emulate', () => {
  let workspace: LocalWorkspace;
  let emulator: Emulator;
  let ours: Side;
  let theirs: Side;

  const side = async (slackApiUrl: string, token: string, name: string): Promise<Side> => {
    const client = webClient(slackApiUrl, token);
    const { channels } = await client.conversations.list({});
    const { members } = await client.users.list({});
    return {
      client,
      general: channels?.find((channel) => channel.name === 'general')?.id ?? '',
      person: members?.find((member) => member.name === name)?.id ?? '',
    };
  };

  beforeAll(async () => {
    workspace = await startLocalWorkspace({ port: 0, manifest });
    const app = {
      ...BOT,
      client_id: '1.2',
      client_secret: 's',
      name: 'Echo',
      redirect_uris: ['http://x/'],
      scopes,
    };
    const token = { ...BOT, token: 'xoxb-peer', type: 'bot', user_id: BOT.bot_user_id, scopes };
    emulator = await createEmulator({
      service: 'slack',
      port: 0,
      seed: { slack: { oauth_apps: [app], tokens: [token] } },
    });
    ours = await side(workspace.apiUrl, workspace.botToken, 'maya');
    theirs = await side(`${emulator.url}/api/`, 'xoxb-peer', 'admin');
    await theirs.client.conversations.join({ channel: theirs.general });
  });
  afterAll(async () => {
    await emulator.close();
    await workspace.close();
  });

  /** What ours lacks of theirs, or the two errors. */
  const compare = async (call: Call) => {
    const run = (which: Side) =>
      call(which).catch((error: { data?: { error?: string } }) => ({ refused: error.data?.error }));
    const [mine, peer] = [await run(ours), await run(theirs)];
    return 'refused' in mine || 'refused' in peer ? { mine, peer } : lacking(mine, peer);
  };

  const posted = async ({ client, general }: Side) =>
    (await client.chat.postMessage({ channel: general, text: 'parent' })).ts ?? '';
  const blocks = [
    { type: 'section' as const, block_id: 'b', text: { type: 'mrkdwn' as const, text: '*hi*' } },
  ];
  const home: webApi.HomeView = { type: 'home', blocks };

  it.each<[string, Call, string[]]>([
    ['auth.test', ({ client }) => client.auth.test(), []],
    [
      'chat.postMessage',
      ({ client, general }) => client.chat.postMessage({ channel: general, text: 'x', blocks }),
      [],
    ],
    [
      'chat.postMessage in a thread',
      async (each) =>
        each.client.chat.postMessage({ channel: each.general, text: 'x', thread_ts: await posted(each) }),
      [],
    ],
    [
      'chat.postEphemeral',
      ({ client, general, person }) =>
        client.chat.postEphemeral({ channel: general, user: person, text: 'x' }),
      [],
    ],
    [
      'chat.update',
      async (each) => each.client.chat.update({ channel: each.general, ts: await posted(each), text: 'y' }),
      [],
    ],
    [
      'chat.delete',
      async (each) => each.client.chat.delete({ channel: each.general, ts: await posted(each) }),
      [],
    ],
    [
      'chat.getPermalink',
      async (each) =>
        each.client.chat.getPermalink({ channel: each.general, message_ts: await posted(each) }),
      [],
    ],
    // The workspace keeps no read cursors.
    [
      'conversations.list',
      ({ client }) => client.conversations.list({}),
      ['.channels[].is_open', '.channels[].last_read'],
    ],
    [
      'conversations.info',
      ({ client, general }) => client.conversations.info({ channel: general }),
      ['.channel.is_open', '.channel.last_read'],
    ],
    [
      'conversations.members',
      ({ client, general }) => client.conversations.members({ channel: general }),
      [],
    ],
    ['conversations.open', ({ client, person }) => client.conversations.open({ users: person }), []],
    [
      'conversations.history',
      ({ client, general }) => client.conversations.history({ channel: general, limit: 1 }),
      [],
    ],
    [
      'conversations.replies',
      async (each) => {
        const ts = await posted(each);
        await each.client.chat.postMessage({ channel: each.general, text: 'x', thread_ts: ts });
        return each.client.conversations.replies({ channel: each.general, ts });
      },
      [],
    ],
    // No pictures, no calls, and an address only with a scope of its own.
    [
      'users.info',
      ({ client, person }) => client.users.info({ user: person }),
      ['email', 'image_48', 'image_192', 'huddle_state', 'huddle_state_expiration_ts'].map(
        (field) => `.user.profile.${field}`,
      ),
    ],
    ['views.publish', ({ client, person }) => client.views.publish({ user_id: person, view: home }), []],
    ['team.info', ({ client }) => client.team.info(), []],
    [
      'reactions.add',
      async (each) =>
        each.client.reactions.add({ channel: each.general, timestamp: await posted(each), name: 'eyes' }),
      [],
    ],
  ])('%s has every field that it has there', async (_, call, known) => {
    expect(await compare(call)).toEqual(known);
  });

  it.each<[string, Call]>([
    ['no_text', ({ client, general }) => client.chat.postMessage({ channel: general, text: '' })],
    ['channel_not_found', ({ client }) => client.chat.postMessage({ channel: 'C404', text: 'x' })],
    [
      'message_not_found',
      ({ client, general }) => client.chat.update({ channel: general, ts: '1.000000', text: 'x' }),
    ],
    ['message_not_found', ({ client, general }) => client.chat.delete({ channel: general, ts: '1.000000' })],
    ['user_not_found', ({ client }) => client.users.info({ user: 'U404' })],
    ['user_not_found', ({ client }) => client.conversations.open({ users: 'U404' })],
    ['channel_not_found', ({ client }) => client.conversations.info({ channel: 'C404' })],
    [
      'hash_conflict',
      ({ client, person }) => client.views.publish({ user_id: person, view: home, hash: 'stale' }),
    ],
    ['not_found', ({ client }) => client.views.update({ view_id: 'V404', view: { ...home } })],
  ])('refuses with %s where it refuses so', async (error, call) => {
    const outcome = await compare(call);
    expect(outcome).toEqual({ mine: { refused: error }, peer: { refused: error } });
  });
});
