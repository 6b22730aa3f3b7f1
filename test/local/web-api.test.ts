import type { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../src/local/core/manual-clock.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { manifest } from './helpers/manifest.ts';
import { refusal, webClient } from './helpers/web-client.ts';

describe('the Web API', () => {
  let workspace: LocalWorkspace;
  let clock: ManualClock;
  let client: webApi.WebClient;

  beforeEach(async () => {
    clock = manualClock(Date.now());
    workspace = await startLocalWorkspace({ port: 0, manifest, clock });
    client = webClient(workspace.apiUrl, workspace.botToken);
  });
  afterEach(() => workspace.close());

  it('says who the app is', async () => {
    expect(await client.auth.test()).toMatchObject({
      user_id: 'U0LOCALBOT',
      bot_id: 'B0LOCALBOT',
      team_id: 'T0LOCALTEAM',
    });
  });

  it('tells tokens apart', async () => {
    const as = (token?: string) => webClient(workspace.apiUrl, token);
    expect(await refusal(as().auth.test())).toBe('not_authed');
    expect(await refusal(as('xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await refusal(client.apps.connections.open())).toBe('not_allowed_token_type');
    expect(await refusal(as(workspace.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await refusal(client.apiCall('stars.add'))).toBe('unknown_method');
  });

  it('asks for the scopes that the manifest must have', async () => {
    const scopes = { bot: ['commands'] };
    const other = await startLocalWorkspace({ port: 0, manifest: { ...manifest, oauth_config: { scopes } } });
    const poor = webClient(other.apiUrl, other.botToken);
    await expect(poor.chat.postMessage({ channel: 'general', text: 'x' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    await other.close();
  });

  it('posts, updates and deletes', async () => {
    const you = workspace.as();
    const posted = await client.chat.postMessage({
      channel: 'C0LOCALGEN',
      text: 'hello',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*hello*' } }],
    });
    const ts = posted.ts ?? '';
    expect(posted.message).toMatchObject({ text: 'hello', bot_id: 'B0LOCALBOT', user: 'U0LOCALBOT' });
    expect(await you.waitForMessage()).toMatchObject({ ts, blocks: [{ type: 'section' }] });
    await client.chat.update({ channel: 'C0LOCALGEN', ts, text: 'hello again' });
    expect(you.snapshot().messages).toMatchObject([{ ts, text: 'hello again', blocks: [], edited: true }]);
    await client.chat.delete({ channel: 'C0LOCALGEN', ts });
    expect(you.snapshot().messages).toEqual([]);
    expect(await refusal(client.chat.delete({ channel: 'C0LOCALGEN', ts }))).toBe('message_not_found');
  });

  it('refuses messages as Slack does', async () => {
    const post = (more: object) =>
      refusal(client.chat.postMessage({ channel: 'C0LOCALGEN', ...more } as webApi.ChatPostMessageArguments));
    expect(await post({ channel: 'C404', text: 'x' })).toBe('channel_not_found');
    expect(await post({ channel: 'C0LOCALRAN', text: 'x' })).toBe('not_in_channel');
    expect(await post({ text: ' ' })).toBe('no_text');
    expect(await post({ text: 'x', thread_ts: '1.000000' })).toBe('thread_not_found');
    expect(await post({ text: 'x', blocks: '[' })).toBe('invalid_blocks_format');
    const long = { type: 'section', text: { type: 'mrkdwn', text: 'y'.repeat(2_800) } };
    expect(await post({ text: 'x', blocks: [long, long, long, long, long] })).toBe('msg_blocks_too_long');
    const own = await workspace.as().post('general', 'mine');
    expect(await refusal(client.chat.update({ channel: 'C0LOCALGEN', ts: own, text: 'x' }))).toBe(
      'cant_update_message',
    );
    const { ts = '', warning } = await client.chat.postMessage({
      channel: 'general',
      text: 'x'.repeat(40_001),
    });
    expect(warning).toBe('message_truncated');
    expect(await refusal(client.chat.update({ channel: 'C0LOCALGEN', ts, text: 'x'.repeat(4_001) }))).toBe(
      'msg_too_long',
    );
  });

  it('points at what is wrong in blocks', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] as webApi.KnownBlock[];
    await expect(client.chat.postMessage({ channel: 'general', text: 'x', blocks })).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        errors: ['must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
        response_metadata: {
          messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
  });

  it('keeps private messages out of everybody else’s sight and of the history', async () => {
    await client.chat.postEphemeral({ channel: 'C0LOCALGEN', user: 'U0LOCALMAYA', text: 'psst' });
    expect(workspace.as('U0LOCALMAYA').snapshot().messages).toMatchObject([
      { text: 'psst', ephemeral: true },
    ]);
    expect(workspace.as().snapshot().messages).toEqual([]);
    const { messages } = await client.conversations.history({ channel: 'C0LOCALGEN' });
    expect(messages).toEqual([]);
    const stranger = { channel: 'C0LOCALGEN', user: 'U404', text: 'x' };
    expect(await refusal(client.chat.postEphemeral(stranger))).toBe('user_not_found');
  });

  it('says who owns the workspace, and that others do not', async () => {
    const flags = async (user: string) => (await client.users.info({ user })).user;
    const owner = { is_admin: true, is_owner: true, is_primary_owner: true };
    const member = { is_admin: false, is_owner: false, is_primary_owner: false };
    expect(await flags('U0LOCALYOU')).toMatchObject(owner);
    for (const user of ['U0LOCALMAYA', 'U0LOCALTOMA', 'U0LOCALBOT'])
      expect(await flags(user)).toMatchObject(member);
  });

  it('finds conversations and people, opens direct messages, gives threads back', async () => {
    const { channel } = await client.conversations.open({ users: 'U0LOCALMAYA' });
    expect(channel?.id).toBe('D0LOCALMAYA');
    expect((await client.conversations.info({ channel: 'C0LOCALRAN' })).channel).toMatchObject({
      name: 'random',
      is_member: false,
    });
    expect((await client.conversations.list()).channels).toHaveLength(3);
    expect((await client.conversations.members({ channel: 'C0LOCALGEN' })).members).toContain('U0LOCALBOT');
    expect((await client.users.info({ user: 'U0LOCALTOMA' })).user?.real_name).toBe('Tomás Ferreira');
    const parent = await client.chat.postMessage({ channel: 'general', text: 'parent' });
    const threadTs = parent.ts ?? '';
    await client.chat.postMessage({ channel: 'general', text: 'reply', thread_ts: threadTs });
    const { messages } = await client.conversations.replies({ channel: 'C0LOCALGEN', ts: threadTs });
    expect(messages).toMatchObject([
      { text: 'parent', reply_count: 1, thread_ts: threadTs },
      { text: 'reply', thread_ts: threadTs, parent_user_id: 'U0LOCALBOT' },
    ]);
    const { permalink } = await client.chat.getPermalink({ channel: 'C0LOCALGEN', message_ts: threadTs });
    expect(permalink).toContain(`/archives/C0LOCALGEN/p${threadTs.replace('.', '')}`);
  });

  it('publishes App Home, refuses stale hashes', async () => {
    const view = (text: string): webApi.HomeView => ({
      type: 'home',
      blocks: [{ type: 'header', text: { type: 'plain_text', text } }],
    });
    const first = await client.views.publish({ user_id: 'U0LOCALYOU', view: view('one') });
    const hash = first.view?.hash ?? '';
    await client.views.publish({ user_id: 'U0LOCALYOU', view: view('two'), hash });
    expect(workspace.as().snapshot().home?.blocks).toMatchObject([{ text: { text: 'two' } }]);
    const stale = client.views.publish({ user_id: 'U0LOCALYOU', view: view('three'), hash });
    expect(await refusal(stale)).toBe('hash_conflict');
  });

  it('suggests prompts, four at most', async () => {
    const prompt = { title: 'Try', message: 'Try this' };
    const channel_id = 'D0LOCALYOU';
    await client.assistant.threads.setSuggestedPrompts({ channel_id, title: 'Hi', prompts: [prompt] });
    expect(workspace.as().snapshot().prompts).toEqual([
      { channel: channel_id, title: 'Hi', prompts: [prompt] },
    ]);
    const five = [prompt, prompt, prompt, prompt, prompt] as unknown as [typeof prompt];
    expect(await refusal(client.assistant.threads.setSuggestedPrompts({ channel_id, prompts: five }))).toBe(
      'invalid_arguments',
    );
  });

  it('starts with the prompts of the manifest', async () => {
    const suggested = { title: 'Ask', message: 'What can you do?' };
    const features = {
      ...manifest.features,
      agent_view: { agent_description: 'x', suggested_prompts: [suggested] },
    };
    const other = await startLocalWorkspace({ port: 0, manifest: { ...manifest, features } });
    expect(other.as().snapshot().prompts).toEqual([
      { channel: 'D0LOCALYOU', title: '', prompts: [suggested] },
    ]);
    await other.close();
  });

  it('shows a status until the app says something', async () => {
    const you = workspace.as();
    await client.assistant.threads.setStatus({
      channel_id: 'D0LOCALYOU',
      thread_ts: '1.0',
      status: 'is thinking',
    });
    await you.waitFor((event) => event.type === 'status' && event.text === 'is thinking');
    await client.chat.postMessage({ channel: 'U0LOCALYOU', text: 'done' });
    await you.waitFor((event) => event.type === 'status' && event.text === '');
  });

  it('fails on request, with a wait where it is too busy', async () => {
    workspace.injectError('chat.postMessage', { error: 'invalid_blocks' });
    expect(await refusal(client.chat.postMessage({ channel: 'general', text: 'x' }))).toBe('invalid_blocks');
    workspace.injectError('chat.postMessage', { error: 'ratelimited', retryAfter: 7 });
    const impatient = webClient(workspace.apiUrl, workspace.botToken, { rejectRateLimitedCalls: true });
    await expect(impatient.chat.postMessage({ channel: 'general', text: 'x' })).rejects.toMatchObject({
      retryAfter: 7,
    });
    expect(await client.chat.postMessage({ channel: 'general', text: 'x' })).toMatchObject({ ok: true });
  });

  it('reacts once', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: 'general', text: 'x' });
    const react = () => client.reactions.add({ channel: 'C0LOCALGEN', timestamp: ts, name: 'eyes' });
    await react();
    expect(workspace.as().snapshot().messages[0]?.reactions).toEqual([
      { name: 'eyes', users: ['U0LOCALBOT'] },
    ]);
    expect(await refusal(react())).toBe('already_reacted');
  });
});
