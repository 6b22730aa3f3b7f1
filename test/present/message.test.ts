import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentMessage } from '../../src/present/message.ts';
import { ANSWERS, CLARIFY, COMPARISON, HOSTILE, NONE, ROLE, SALARY } from '../helpers/answers.ts';
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
        const { text, blocks } = presentMessage(answer, { ask: { question }, share, sharedBy: 'U1' });
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
      'median a year, place not stated',
      'January 2018 · publisher not named',
      'Proxy: ',
    ]) {
      expect(drawn).toContain(part);
    }
  });

  test('keeps lists short and offers the rest', () => {
    expect(drawn).toContain('Decides');
    expect(drawn).not.toContain('Reports');
    expect(drawn).toContain('Show all');
  });

  test('leads on: compare, salary, how to become one, sources, share', () => {
    for (const label of ['Compare…', 'Salary', 'How to become one', 'Sources', 'Share in this channel']) {
      expect(drawn).toContain(`"${label}"`);
    }
  });

  test('names its sources and their dates', () => {
    expect(drawn).toContain('Statistics Office, “Occupational wages”, May 2024');
    expect(drawn).toContain('15 January 2018');
  });

  test('says the essential where blocks are not drawn', () => {
    expect(text).toContain('Technical lead');
    expect(text).toContain('$100,469, median a year');
  });

  test('has no share button where there is no channel to share in', () => {
    expect(json(presentMessage(ROLE, { ask }).blocks)).not.toContain('Share in');
  });

  test('names who shared it', () => {
    const shared = presentMessage(ROLE, { ask, sharedBy: 'U42' });
    expect(shared.text).toMatch(/^Shared by <@U42>/);
    expect(json(shared.blocks[0])).toContain('Shared by <@U42>');
    expect(() => presentMessage(ROLE, { ask, sharedBy: 'U1> <!here' })).toThrow('user id');
  });
});

test('each figure of a salary names its role', () => {
  const lists = json(presentMessage(SALARY, { ask }).blocks);
  expect(lists.match(/Technical lead: /g)?.length).toBeGreaterThanOrEqual(2);
});

test('a comparison is a table with the roles over its columns and a dash where nothing is known', () => {
  const table = presentMessage(COMPARISON, { ask }).blocks.find((block) => block.type === 'table');
  expect(table?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  expect(json(table)).toContain('—');
});

test('a comparison larger than a table may be comes as lines', () => {
  const [section] = COMPARISON.sections;
  if (section?.type !== 'table') throw new Error('the fixture is a table');
  const rows = Array.from({ length: 25 }, (_, at) => ({
    ...section.rows[0],
    label: `Row ${at}`,
    cells: section.rows[0]?.cells ?? [],
  }));
  const { blocks } = presentMessage({ ...COMPARISON, sections: [{ ...section, rows }] }, { ask });
  expect(blocks.some((block) => block.type === 'table')).toBe(false);
  expect(json(blocks)).toContain('Row 0');
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
