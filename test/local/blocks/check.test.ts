import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessageBlocks, checkOptions, checkView } from '../../../src/local/blocks/check.ts';
import { countedIds } from '../../../src/local/core/ids.ts';

const ids = countedIds();
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (action_id?: string) => ({
  type: 'button',
  text: plain('Go'),
  ...(action_id ? { action_id } : {}),
});
const cell = (text: string) => ({ type: 'raw_text', text });
const faults = (...blocks: unknown[]) => checkMessageBlocks(blocks, ids).faults;

describe('blocks of a message', () => {
  it('passes what Slack passes, and fills in ids and defaults', () => {
    const { faults: none, blocks } = checkMessageBlocks(
      [
        { type: 'header', text: plain('A title') },
        { type: 'section', fields: [mrkdwn('*a*'), plain('b')], accessory: button() },
        {
          type: 'context',
          elements: [mrkdwn('from'), { type: 'image', image_url: 'https://x.test/i.png', alt_text: 'i' }],
        },
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              positive_button: { text: plain('+'), value: '+' },
              negative_button: { text: plain('-'), value: '-' },
            },
          ],
        },
        { type: 'markdown', text: '# hi' },
        {
          type: 'table',
          rows: [
            [cell('a'), cell('')],
            [cell('b'), { type: 'raw_number', value: 1, text: '1' }],
          ],
        },
        {
          type: 'data_visualization',
          title: 'Pay',
          chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
        },
      ],
      ids,
    );
    expect(none).toEqual([]);
    expect(new Set(blocks.map((block) => block.block_id)).size).toBe(7);
    expect(blocks[0]?.text).toEqual({ type: 'plain_text', text: 'A title', emoji: true });
    expect(blocks[1]?.accessory).toHaveProperty('action_id');
  });

  it.each([
    ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    ['no array', 'text', 'must provide an array [json-pointer:/blocks]'],
    [
      'an unknown field',
      [{ type: 'divider', colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a section without text',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'empty text',
      [{ type: 'section', text: mrkdwn('') }],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'too long text',
      [{ type: 'section', text: mrkdwn('x'.repeat(3_001)) }],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a text for an object',
      [{ type: 'header', text: 'hi' }],
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'formatting in a header',
      [{ type: 'header', text: mrkdwn('x') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      '51 blocks',
      Array(51).fill({ type: 'divider' }),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'no elements',
      [{ type: 'actions', elements: [] }],
      'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'one action_id twice',
      [{ type: 'actions', elements: [button('a'), button('a')] }],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'one block_id twice',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
      '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'two tables',
      [
        { type: 'table', rows: [[cell('a')]] },
        { type: 'table', rows: [[cell('a')]] },
      ],
      'only_one_table_allowed',
    ],
    [
      'rows of unequal length',
      [{ type: 'table', rows: [[cell('a')], [cell('a'), cell('b')]] }],
      'all rows must have the same number of cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'a table over 10,000 characters',
      [{ type: 'table', rows: [[cell('x'.repeat(10_001))]] }],
      'must be less than 10001 characters in all cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'three charts',
      Array(3).fill({
        type: 'data_visualization',
        title: 't',
        chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
      }),
      'too many data_visualization blocks',
    ],
    [
      'an alert outside a modal',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'a prototype name for a type',
      [{ type: 'constructor' }],
      'unsupported type: constructor [json-pointer:/blocks/0/type]',
    ],
  ])('refuses %s', (_, blocks, fault) => {
    expect(checkMessageBlocks(blocks, ids).faults).toContain(fault);
  });

  it('says something of any JSON, and never fails over it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkMessageBlocks([value], ids).faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses options that cannot be told apart, and a choice that is not offered', () => {
    const option = (value: string) => ({ text: plain(value), value });
    const menu = (more: object) => ({ type: 'actions', elements: [{ type: 'static_select', ...more }] });
    expect(faults(menu({ options: [option('a'), option('a')] }))[0]).toContain('unique');
    expect(faults(menu({ options: [option('a')], initial_option: option('b') }))[0]).toContain(
      'one of the options',
    );
    expect(faults(menu({}))[0]).toContain('must define either `options` or `option_groups`');
    expect(faults(menu({ options: [option('x'.repeat(76))] }))).toHaveLength(2);
  });
});

describe('views', () => {
  const modal = (more: object) =>
    checkView({ type: 'modal', title: plain('T'), blocks: [], ...more }, 'modal', ids).faults;
  const input = { type: 'input', label: plain('L'), element: { type: 'plain_text_input', action_id: 'x' } };

  it('needs a submit button where there is something to submit', () => {
    expect(modal({ blocks: [input] })).toEqual(['missing required field: submit [json-pointer:/view]']);
    expect(modal({ blocks: [input], submit: plain('Send') })).toEqual([]);
  });

  it('keeps titles to 24 characters and metadata to 3,000', () => {
    expect(modal({ title: plain('x'.repeat(25)) })[0]).toContain('/view/title/text');
    expect(modal({ private_metadata: 'x'.repeat(3_001) })[0]).toContain('/view/private_metadata');
  });

  it('is of the kind that was asked for, with blocks that stand there', () => {
    expect(checkView({ type: 'home', blocks: [] }, 'modal', ids).faults).not.toEqual([]);
    expect(modal({ blocks: [{ type: 'table', rows: [[cell('a')]] }] })[0]).toContain(
      'unsupported type: table',
    );
    expect(modal({ blocks: Array(101).fill({ type: 'divider' }) })[0]).toContain('no more than 100 items');
  });
});

describe('options of a typeahead', () => {
  const option = { text: plain('A'), value: 'a' };
  it('takes none to a hundred, flat or in groups', () => {
    expect(checkOptions({ options: [] })).toEqual([]);
    expect(checkOptions({ option_groups: [{ label: plain('G'), options: [option] }] })).toEqual([]);
    expect(checkOptions({ options: Array(101).fill(option) })[0]).toContain('no more than 100');
    expect(checkOptions(undefined)).not.toEqual([]);
  });
});
