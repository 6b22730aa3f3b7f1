import type { App, BlockAction, types, ViewSubmitAction } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Driver } from '../../src/local/driver/driver.ts';
import { type Connected, connectBolt } from './helpers/bolt.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const CARD: types.KnownBlock[] = [
  {
    type: 'section',
    block_id: 'top',
    text: { type: 'mrkdwn', text: '*A card*' },
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [
        { text: plain('Save'), value: 'save' },
        { text: plain('Drop'), value: 'drop' },
      ],
    },
  },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'form', text: plain('Open'), value: 'v1' },
      { type: 'button', action_id: 'replace', text: plain('Replace') },
      { type: 'button', action_id: 'gone', text: plain('Delete') },
      { type: 'external_select', action_id: 'find', placeholder: plain('Find') },
      { type: 'button', action_id: 'mute', text: plain('Nobody listens') },
    ],
  },
];

const FORM: types.ModalView = {
  type: 'modal',
  callback_id: 'form',
  private_metadata: 'kept',
  notify_on_close: true,
  title: plain('A form'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 10 },
    },
    {
      type: 'input',
      block_id: 'size',
      label: plain('Size'),
      optional: true,
      element: {
        type: 'static_select',
        action_id: 'pick',
        initial_option: { text: plain('Small'), value: 's' },
        options: [
          { text: plain('Small'), value: 's' },
          { text: plain('Large'), value: 'l' },
        ],
      },
    },
  ],
};

describe('buttons, menus and modals', () => {
  let connected: Connected;
  let you: Driver;
  let payloads: BlockAction[] = [];
  let submitted: ViewSubmitAction[] = [];
  let closed = 0;

  beforeAll(async () => {
    connected = await connectBolt((app: App) => {
      app.command('/echo', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'A card', blocks: CARD });
      });
      app.action<BlockAction>('form', async ({ ack, body, client }) => {
        await ack();
        payloads.push(body);
        await client.views.open({ trigger_id: body.trigger_id, view: FORM });
      });
      app.action<BlockAction>('replace', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'replaced', replace_original: true });
      });
      app.action<BlockAction>('gone', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      });
      app.action<BlockAction>(/more|find/, async ({ ack, body }) => {
        await ack();
        payloads.push(body);
      });
      app.options('find', async ({ ack, options }) => {
        await ack({
          options: ['lead', 'late'].map((value) => ({ text: plain(`${options.value}:${value}`), value })),
        });
      });
      app.view<ViewSubmitAction>('form', async ({ ack, body, view }) => {
        submitted.push(body);
        const name = view.state.values.name?.text?.value;
        if (name === 'bad') return ack({ response_action: 'errors', errors: { name: 'Not that one' } });
        if (name === 'next')
          return ack({ response_action: 'update', view: { ...FORM, title: plain('Step two') } });
        if (name === 'deeper')
          return ack({ response_action: 'push', view: { ...FORM, title: plain('On top') } });
        if (name === 'wrong') return ack({ response_action: 'errors', errors: { nowhere: 'x' } });
        await ack();
      });
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
        await ack();
        closed += 1;
      });
      app.shortcut('repeat', async ({ ack, shortcut, respond }) => {
        await ack();
        if (shortcut.type === 'message_action') await respond(`again: ${shortcut.message.text}`);
      });
      app.shortcut('begin', async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: FORM });
      });
    });
  });
  afterAll(() => connected.stop());
  beforeEach(() => {
    you = connected.workspace.as();
    payloads = [];
    submitted = [];
    closed = 0;
  });

  const card = async () => {
    await you.command('/echo', '');
    return you.waitForMessage((message) => message.blocks.length > 0);
  };
  const openForm = async () => {
    const message = await card();
    await you.click(message, 'form');
    return you.waitForView((view) => view.title.text === 'A form');
  };

  it('tells the app who pressed which button where, but not what a private message said', async () => {
    await openForm();
    expect(payloads[0]).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0LOCALYOU', name: 'you', team_id: 'T0LOCALTEAM' },
      container: { type: 'message', is_ephemeral: true, channel_id: 'C0LOCALGEN' },
      channel: { id: 'C0LOCALGEN', name: 'general' },
      actions: [{ type: 'button', action_id: 'form', block_id: 'row', value: 'v1' }],
    });
    expect(payloads[0]).not.toHaveProperty('message');
  });

  it('sends the option that an overflow or a typeahead menu was left at', async () => {
    const message = await card();
    await you.select(message, 'more', 'drop');
    const [found] = await you.options(message, 'find', 'te');
    expect(found).toMatchObject({ text: { text: 'te:lead' }, value: 'lead' });
    if (!found || !('value' in found)) throw new Error('no option');
    await you.select(message, 'find', found);
    expect(payloads.map((payload) => payload.actions[0])).toMatchObject([
      { type: 'overflow', selected_option: { text: { text: 'Drop' }, value: 'drop' } },
      { type: 'external_select', selected_option: { value: 'lead' } },
    ]);
    expect(payloads[1]?.state?.values.row?.find).toMatchObject({ selected_option: { value: 'lead' } });
  });

  it('replaces and deletes the original by its response_url', async () => {
    const message = await card();
    await you.click(message, 'replace');
    expect(await you.waitForMessage()).toMatchObject({ ts: message.ts, text: 'replaced', blocks: [] });
    const other = await card();
    await you.click(other, 'gone');
    await you.waitFor((event) => event.type === 'message_deleted' && event.ts === other.ts);
  });

  it('refuses an option that the menu does not have', async () => {
    expect(await you.select(await card(), 'more', 'other')).toBe('invalid_state');
  });

  it('submits what was entered together with what stood there at first', async () => {
    const view = await openForm();
    expect(await you.submit(view, { text: 'Ada' })).toEqual({});
    expect(submitted[0]?.view).toMatchObject({
      private_metadata: 'kept',
      state: {
        values: {
          name: { text: { type: 'plain_text_input', value: 'Ada' } },
          size: { pick: { type: 'static_select', selected_option: { value: 's' } } },
        },
      },
    });
    expect(you.snapshot().views).toEqual([]);
  });

  it('finds what is missing or too long before the app hears of it', async () => {
    const view = await openForm();
    expect(await you.submit(view)).toEqual({ name: 'Please complete this required field.' });
    expect(await you.submit(view, { text: 'far too long a name' })).toHaveProperty('name');
    expect(submitted).toEqual([]);
  });

  it('shows the errors that the app answers with, and keeps the modal open', async () => {
    const view = await openForm();
    expect(await you.submit(view, { text: 'bad' })).toEqual({ name: 'Not that one' });
    expect(you.snapshot().views[0]?.errors).toEqual({ name: 'Not that one' });
  });

  it('updates and pushes modals as the app answers, three at most', async () => {
    const view = await openForm();
    await you.submit(view, { text: 'next' });
    expect(you.snapshot().views.map(({ id, title }) => [id, title.text])).toEqual([[view.id, 'Step two']]);
    await you.submit(view, { text: 'deeper' });
    const second = you.snapshot().views.at(-1);
    if (!second) throw new Error('nothing on top');
    await you.submit(second, { text: 'deeper' });
    const third = you.snapshot().views.at(-1);
    if (!third) throw new Error('nothing on top');
    await expect(you.submit(third, { text: 'deeper' })).rejects.toThrow('push_limit_reached');
    expect(you.snapshot().views).toHaveLength(3);
  });

  it('shows trouble where errors name no input of the view', async () => {
    const view = await openForm();
    await expect(you.submit(view, { text: 'wrong' })).rejects.toThrow('We had some trouble connecting');
  });

  it('tells the app of a closed modal if it asked for that', async () => {
    const view = await openForm();
    await you.act('close', { viewId: view.id });
    await expect.poll(() => closed).toBe(1);
    expect(you.snapshot().views).toEqual([]);
  });

  it('runs message shortcuts and global ones', async () => {
    const ts = await you.post('growth', 'say it');
    const message = you.snapshot().messages.find((each) => each.ts === ts);
    if (!message) throw new Error('not posted');
    expect(await you.shortcut('repeat', message)).toBeUndefined();
    expect(await you.waitForMessage()).toMatchObject({
      text: 'again: say it',
      ephemeral: true,
      channel: 'C0LOCALGRO',
    });
    expect(await you.shortcut('begin')).toBeUndefined();
    expect((await you.waitForView()).title.text).toBe('A form');
    expect(await you.shortcut('unheard')).toBe('shortcut_not_found');
  });
});
