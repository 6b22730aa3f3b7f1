import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentMessage } from '../../src/present/message.ts';
import { ANSWERS, CLARIFY, COMPARISON, figure, HOSTILE, NONE, ROLE, SALARY } from '../helpers/answers.ts';
import { anyAnswer } from '../helpers/arbitrary-answer.ts';
import { blockKitFaults } from '../helpers/block-kit.ts';

const ask = { question: 'tech lead' };
const json = (part: unknown) => JSON.stringify(part);

describe('every message', () => {
  test.each(ANSWERS.map((answer) => [answer.kind, answer] as const))(
    'of kind %s is one that Slack takes',
    (_, answer) => {
      const { text, blocks } = presentMessage(answer, { ask, share: true });
      expect(text).not.toBe('');
      expect(blockKitFaults({ blocks })).toEqual([]);
      expect({ text, blocks }).toMatchSnapshot();
    },
  );

  test('stays within Slack’s limits whatever the answer', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), fc.string({ maxLength: 2_500 }), (answer, share, question) => {
        const { text, blocks } = presentMessage(answer, {
          ask: { question },
          share,
          shared: { by: 'U1', id: 's1' },
        });
        expect(text).not.toBe('');
        expect(blockKitFaults({ blocks })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a role card', () => {
  const { text, blocks } = presentMessage(ROLE, { ask, share: true });
  const drawn = json(blocks);

  test('shows pay with statistic, place, date and source, and says where a figure is a proxy', () => {
    for (const part of [
      '$100,469',
      ' median pay a year',
      'Place not stated · January 2018, 8 years old · “Working as a technical lead”, publisher not named',
      'Proxy: counts computer and information systems managers (11-3021), not technical leads',
      'United States · May 2024 · Statistics Office',
    ]) {
      expect(drawn).toContain(part);
    }
  });

  test('keeps lists short and offers the rest', () => {
    expect(drawn).toContain('Teaches');
    expect(drawn).not.toContain('Decides');
    expect(drawn).toContain('Show all');
  });

  test('leads on: compare, salary, how to become one, sources, share', () => {
    for (const label of ['Compare…', 'Salary', 'How to become one', 'Sources', 'Share in this channel']) {
      expect(drawn).toContain(`"${label}"`);
    }
  });

  test('names its sources and their dates', () => {
    expect(drawn).toContain('Statistics Office, May 2024');
    expect(drawn).toContain('“Working as a technical lead”, publisher not named, 15 January 2018');
  });

  test('says the essential where blocks are not drawn', () => {
    expect(text).toContain('Technical lead');
    expect(text).toContain('$100,469, median pay a year');
  });

  test('has no share button where there is no channel to share in', () => {
    expect(json(presentMessage(ROLE, { ask }).blocks)).not.toContain('Share in');
  });

  test('names who shared it', () => {
    const shared = presentMessage(ROLE, { ask, shared: { by: 'U42', id: 's1' } });
    expect(shared.text).toMatch(/^Shared by <@U42>/);
    expect(json(shared.blocks[0])).toContain('Shared by <@U42>');
    expect(() => presentMessage(ROLE, { ask, shared: { by: 'U1> <!here', id: 's1' } })).toThrow('user id');
  });
});

describe('a salary', () => {
  const drawn = json(presentMessage(SALARY, { ask }).blocks);

  test('says of each figure whose it is', () => {
    expect(drawn).toContain('Technical lead · place not stated');
    expect(drawn).toContain('not technical leads');
  });

  test('tells each figure once, and what figures share once', () => {
    for (const once of ['$100,469', 'Proxy: ', 'United States', 'at least $239,200'])
      expect(drawn.split(once)).toHaveLength(2);
  });

  test('keeps what its first line says beyond the figures', () => {
    const lead = { ...SALARY.lead, text: `I have none for retail. What I have: ${SALARY.lead.text}` };
    expect(json(presentMessage({ ...SALARY, lead }, { ask }).blocks)).toContain(
      '"I have none for retail. What I have:"',
    );
  });
});

test('a comparison is a table with the roles over its columns and a dash where nothing is known', () => {
  const table = presentMessage(COMPARISON, { ask }).blocks.find((block) => block.type === 'table');
  expect(table?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  expect(json(table)).toContain('—');
});

test('of a long comparison the row that answers stays first, then those where both roles are known', () => {
  const [section] = COMPARISON.sections;
  if (section?.type !== 'table') throw new Error('the fixture is a table');
  const [known, oneSided] = section.rows;
  if (!known || !oneSided) throw new Error('the fixture has two rows');
  const rows = [
    oneSided,
    ...Array.from({ length: 25 }, (_, at) => [oneSided, { ...known, label: `Row ${at}` }]).flat(),
  ];
  const { blocks } = presentMessage({ ...COMPARISON, sections: [{ ...section, rows }] }, { ask });
  const table = blocks.find((block) => block.type === 'table');
  const labels = table?.rows.map(([cell]) => /"text":"([^"]+)"/.exec(json(cell))?.[1]);
  expect(labels).toEqual(['Aspect', 'Budget', 'Row 0', 'Row 1', 'Row 2', 'Row 3', 'Row 4', 'Row 5']);
  expect(json(blocks)).toContain('"Show all"');
});

test('a figure never loses its source where a message is too long', () => {
  const items = Array.from({ length: 60 }, (_, at) => figure({ scope: `Place ${at}`, amount: `$${at}` }));
  const { blocks } = presentMessage(
    {
      ...SALARY,
      lead: { text: '', sources: [] },
      sections: [{ type: 'figures', id: 'pay', heading: '', items }],
    },
    { ask },
  );
  const types = blocks.map(({ type }) => type);
  expect(types.filter((type) => type === 'rich_text').length).toBeGreaterThan(3);
  types.forEach((type, at) => {
    if (type === 'rich_text') expect(types[at + 1]).toBe('context');
  });
});

test('who gets no answer can still pick a role', () => {
  expect(json(presentMessage(NONE, { ask }).blocks)).toContain('"pick_role"');
});

test('a question back offers each role as a button that asks', () => {
  const row = json(presentMessage(CLARIFY, { ask }).blocks);
  expect(row).toContain('"Lead technician"');
  expect(row).toContain('/role lead technician');
});

test('what a person typed is never markup: only plain and rich text hold it', () => {
  const { text, blocks } = presentMessage(NONE, { ask: { question: HOSTILE } });
  expect(json(blocks)).not.toContain('"mrkdwn"');
  expect(json(blocks)).not.toContain('"emoji":true');
  expect(text).not.toMatch(/<|:tada:|\*/);
});

test('every button’s question is whole', () => {
  const suggestions = [
    { label: 'l'.repeat(200), question: 'q'.repeat(1_900) },
    { label: 'long', question: 'q'.repeat(2_100) },
  ];
  const { blocks } = presentMessage({ ...CLARIFY, suggestions }, { ask });
  expect(json(blocks)).toContain('q'.repeat(1_900));
  expect(json(blocks)).not.toContain('"long"');
});
