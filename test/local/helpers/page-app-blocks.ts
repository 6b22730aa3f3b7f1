import type { KnownBlock, ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (action_id: string, text: string) => ({
  type: 'button' as const,
  action_id,
  text: plain(text),
});

/** What `/echo` answers: the text, inert, over things to press. */
export function echoCard(escaped: string): KnownBlock[] {
  return [
    { type: 'header', text: plain('Echo') },
    { type: 'section', text: { type: 'mrkdwn', text: `You typed: ${escaped}` } },
    {
      type: 'table',
      rows: Array.from({ length: 3 }, (_, row) =>
        Array.from({ length: 8 }, (_, column) => ({
          type: 'raw_text' as const,
          text: `Cell ${row}.${column}`,
        })),
      ),
    },
    {
      type: 'actions',
      elements: [
        button('press', 'Press me'),
        button('form', 'Open the form'),
        button('share', 'Share in this channel'),
        button('silent', 'Nobody answers'),
        {
          type: 'external_select',
          action_id: 'fruit',
          min_query_length: 1,
          placeholder: plain('Pick a fruit'),
        },
      ],
    },
  ];
}

/** A form with one required input and one that may stay empty. */
export function form(): ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain('Who are you?'),
    submit: plain('Send'),
    blocks: [
      {
        type: 'input',
        block_id: 'name',
        label: plain('Name'),
        element: { type: 'plain_text_input', action_id: 'name' },
      },
      {
        type: 'input',
        block_id: 'mood',
        optional: true,
        label: plain('Mood'),
        element: {
          type: 'static_select',
          action_id: 'mood',
          options: ['Good', 'Better'].map((text) => ({ text: plain(text), value: text })),
        },
      },
    ],
  };
}

/** A Home with inputs of several kinds. */
export function feelings(): KnownBlock[] {
  return [
    { type: 'header', text: plain('At home') },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'Notes:\n• *bold* and `code`\n• <https://example.com|a link>' },
      accessory: {
        type: 'overflow',
        action_id: 'more',
        options: [{ text: plain('One thing'), value: 'one' }],
      },
    },
    {
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'Nothing runs: <javascript:alert(1)|this is no link>' }],
    },
  ];
}
