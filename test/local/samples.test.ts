import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../src/local/driver/driver.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';
import { manifest } from './helpers/manifest.ts';
import { openRawSocket, type RawSocket } from './helpers/raw-socket.ts';
import { lacking } from './helpers/shape.ts';
import { webClient } from './helpers/web-client.ts';

const SAMPLES = ['slack', 'samples'];
const EVENTS = ['app_mention', 'message.channels', 'app_home_opened'];

const button = {
  type: 'button' as const,
  action_id: 'go',
  text: { type: 'plain_text' as const, text: 'Go' },
};
const blocks = [{ type: 'actions' as const, elements: [button] }];
const MODAL: webApi.ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'T' },
  submit: { type: 'plain_text', text: 'S' },
  blocks: [{ type: 'divider' }],
};

/** What we send has no field that Slack's own samples do not have. Content of blocks and state is compared elsewhere. */
describe.skipIf(!hasShared(...SAMPLES))('beside Slack’s sample payloads (../shared/slack/samples)', () => {
  let workspace: LocalWorkspace;
  let socket: RawSocket;
  let client: webApi.WebClient;
  let you: Driver;

  beforeAll(async () => {
    const settings = { ...manifest.settings, event_subscriptions: { bot_events: EVENTS } };
    workspace = await startLocalWorkspace({ port: 0, manifest: { ...manifest, settings } });
    socket = await openRawSocket(workspace);
    await socket.next();
    client = webClient(workspace.apiUrl, workspace.botToken);
    you = workspace.as();
  });
  afterAll(() => workspace.close());

  const invented = (ours: object, sample: string) => {
    const documented = JSON.parse(readFileSync(sharedPath(...SAMPLES, `${sample}.json`), 'utf8')) as object;
    return lacking(documented, ours).filter(
      (path) => !/blocks|\.state\b|values|context_(team|enterprise)_id/.test(path),
    );
  };

  /** Does something and gives back what the app is told of it, acknowledged. */
  const told = async (act: () => Promise<unknown>, payload?: unknown) => {
    const acting = act();
    const envelope = await socket.next();
    socket.ack(envelope, payload);
    await acting;
    return envelope.payload as { trigger_id: string };
  };
  const posted = async () => {
    you.mark();
    await client.chat.postMessage({ channel: 'C0LOCALGEN', text: 'x', blocks });
    socket.ack(await socket.next());
    return you.waitForMessage();
  };

  it('tells of commands as Slack does', async () => {
    const payload = await told(() => you.command('/echo', 'x'));
    // A form has no booleans: Slack sends the word.
    expect(invented(payload, 'app-backend__slash-commands__SlashCommandPayload')).toEqual([
      '.is_enterprise_install',
    ]);
  });

  it('tells of clicks, modals and shortcuts as Slack does', async () => {
    const message = await posted();
    const click = await told(() => you.click(message, 'go'));
    expect(invented(click, 'app-backend__interactive-components__BlockActionPayload')).toEqual([]);
    const opened = await client.views.open({ trigger_id: click.trigger_id, view: MODAL });
    expect(
      invented(opened, 'api__views.open').filter((path) => !path.startsWith('.response_metadata')),
    ).toEqual([]);
    const view = await you.waitForView();
    const submission = await told(() => you.submit(view));
    expect(invented(submission, 'app-backend__views__ViewSubmissionPayload')).toEqual(['.response_urls']);
    const shortcut = await told(() => you.shortcut('repeat', message));
    expect(invented(shortcut, 'app-backend__interactive-components__MessageShortcutPayload')).toEqual([]);
  });

  it('tells of mentions, messages and the opened Home as Slack does', async () => {
    const events: Record<string, object> = {};
    await you.post('general', '@Echo hi');
    for (const _ of ['message', 'app_mention']) {
      const envelope = await socket.next();
      socket.ack(envelope);
      events[envelope.payload.event.type] = envelope.payload;
    }
    expect(invented(events.app_mention ?? {}, 'events__AppMentionPayload')).toEqual([]);
    expect(invented(events.message ?? {}, 'events__MessagePayload')).toEqual([]);
    const home = await told(() => you.openTab('home'));
    expect(invented(home, 'events__AppHomeOpenedPayload')).toEqual([]);
  });

  it('answers the Web API as Slack does', async () => {
    const { ts } = await posted();
    const channel = 'C0LOCALGEN';
    const replies: Record<string, object> = {
      'auth.test': await client.auth.test(),
      'chat.getPermalink': await client.chat.getPermalink({ channel, message_ts: ts }),
      'chat.postEphemeral': await client.chat.postEphemeral({ channel, user: 'U0LOCALYOU', text: 'x' }),
      'conversations.info': await client.conversations.info({ channel }),
      'conversations.list': await client.conversations.list({}),
      'conversations.members': await client.conversations.members({ channel }),
      'conversations.open': await client.conversations.open({ users: 'U0LOCALMAYA' }),
      'users.info': await client.users.info({ user: 'U0LOCALMAYA' }),
    };
    for (const [method, reply] of Object.entries(replies)) {
      const own = invented(reply, `api__${method}`).filter((path) => !path.startsWith('.response_metadata'));
      expect(own, method).toEqual([]);
    }
  });
});
