import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import type { Answer } from '../../../src/answer/types.ts';
import { loadLibrary } from '../../../src/knowledge/load.ts';
import { answerText } from '../../../src/present/text.ts';
import { type Changes, knowledgeDir, role } from '../../helpers/knowledge.ts';

const CUES = `role: { strong: [what is] }
salary: { strong: [salary] }
responsibilities: { strong: [duties] }
comparison: { strong: [versus] }
`;

const pay = (...figures: readonly string[]) => [
  'pay:',
  '  figures:',
  ...figures.map((one) => `    - { ${one} }`),
];
const YEARLY = 'statistic: median, value: 30000, currency: USD, period: year, region: US, source: guild';

/** Asks a kitchen of two roles, with what a test changes of it. */
function kitchen(question: string, changes: Changes = {}): Answer {
  const vocabulary = {
    'vocabulary/cues.yaml': CUES,
    'vocabulary/abbreviations.yaml': 'vs: versus\n',
    'vocabulary/everyday.yaml': 'function: [the, a, of]\n',
  };
  const view = loadLibrary(knowledgeDir({ ...vocabulary, ...changes }));
  return answer(question, view, { today: '2026-11-21' });
}

describe('knowledge of another trade', () => {
  test('is answered just as well: nothing in the code knows technical leads', () => {
    expect(kitchen('what is a cook')).toMatchObject({ kind: 'role', roles: ['cook'] });
    expect(
      kitchen('baker duties', {
        'roles/baker.yaml': role('Baker', 'duties:', '  - { text: Bakes., source: guild }'),
      }),
    ).toMatchObject({ kind: 'responsibilities', roles: ['baker'] });
  });

  test('has its written comparison shown, whichever role is named first', () => {
    for (const question of ['cook vs baker', 'baker vs cook'])
      expect(kitchen(question)).toMatchObject({
        kind: 'comparison',
        entry: 'cook-vs-baker',
        lead: { text: 'One cooks and the other bakes.' },
      });
  });

  test('asks back where a name means several roles', () => {
    const asked = kitchen('kitchen person');
    expect(asked).toMatchObject({ kind: 'clarify', roles: ['cook', 'baker'] });
    expect(asked.suggestions.map(({ label }) => label)).toEqual(['Cook', 'Baker']);
  });

  test('offers only what it has', () => {
    const offered = kitchen('what is a parliament').suggestions.map(({ question }) => question);
    expect(offered.join()).not.toContain('technical lead');
  });
});

describe('a role card', () => {
  test('names what is not known of the role', () => {
    expect(kitchen('what is a cook').notes.join()).toMatch(/pay/);
  });

  test('rests on exactly the sources of its lines', () => {
    expect(kitchen('what is a cook').sources.map(({ id }) => id)).toEqual(['guild']);
  });
});

describe('pay', () => {
  const paid = { 'roles/cook.yaml': role('Cook', ...pay(`${YEARLY}, asOf: "2025"`)) };

  test('of a role without a figure is declined, with what is known of it', () => {
    const declined = kitchen('cook salary');
    expect(declined).toMatchObject({ kind: 'none', roles: [] });
    expect(declined.lead.text).toContain('cooks');
    expect(declined.suggestions).not.toEqual([]);
  });

  test('shows a figure with all that belongs to it', () => {
    const { lead } = kitchen('cook salary', paid);
    expect(lead.text).toMatch(/\$30,000 .*median.*US.*The guild.*2025/);
    expect(lead.sources).toEqual(['guild']);
  });

  test('from two sources stands side by side, with why they differ', () => {
    const two = role(
      'Cook',
      ...pay(
        `${YEARLY}, asOf: "2025"`,
        `${YEARLY.replace('median, value: 30000', 'average, value: 35000')}, asOf: "2020"`,
      ),
    );
    const text = answerText(kitchen('cook salary', { 'roles/cook.yaml': two }));
    expect(text).toContain('$30,000');
    expect(text).toContain('$35,000');
    expect(text).toMatch(/Why they differ:.*median.*average.*2025 and 2020/);
  });
});
