import type { App } from '@slack/bolt';
import { echoCard, feelings, form } from './page-app-blocks.ts';

const FRUITS = ['Apple', 'Apricot', 'Banana', 'Cherry'];

const option = (text: string) => ({ text: { type: 'plain_text' as const, text }, value: text.toLowerCase() });

const inert = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Registers a small app that answers with everything a page must draw and react to. */
export function echoApp(app: App): void {
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: command.text, blocks: echoCard(inert(command.text)) });
  });
  app.command('/slow', async () => {});

  app.action('press', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'You pressed it.' });
  });
  app.action('share', async ({ ack, respond, body, client }) => {
    await ack();
    await respond({ delete_original: true });
    await client.chat.postMessage({ channel: body.channel?.id ?? '', text: `Shared by <@${body.user.id}>` });
  });
  app.action('silent', async () => {});
  app.options('fruit', async ({ payload, ack }) => {
    const wanted = payload.value.toLowerCase();
    await ack({ options: FRUITS.filter((fruit) => fruit.toLowerCase().startsWith(wanted)).map(option) });
  });
  app.action({ type: 'block_actions', action_id: 'fruit' }, async ({ ack, action, respond }) => {
    await ack();
    const chosen = 'selected_option' in action ? action.selected_option?.text.text : '';
    await respond({ response_type: 'ephemeral', replace_original: false, text: `You chose ${chosen}.` });
  });

  app.action('form', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form() });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const name = view.state.values.name?.name?.value ?? '';
    if (name === 'Nobody')
      return ack({ response_action: 'errors', errors: { name: 'Nobody is not a name.' } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Hello, ${name}!` });
  });
  app.shortcut('repeat', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const { channel, user, message } = shortcut;
    await client.chat.postEphemeral({ channel: channel.id, user: user.id, text: `Again: ${message.text}` });
  });

  app.message(async ({ message, say }) => {
    if (message.subtype !== undefined || message.channel_type !== 'im') return;
    const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
    await say({ text: `You said: ${message.text}`, ...thread });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: feelings() } });
    }
  });
}
