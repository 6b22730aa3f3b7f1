import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, usageLine } from '../../src/present/commands.ts';
import { presentUsage } from '../../src/present/usage.ts';
import { answerView } from '../../src/present/views/answer.ts';
import { askView } from '../../src/present/views/ask.ts';
import { compareFaults, compareView } from '../../src/present/views/compare.ts';
import { homeView } from '../../src/present/views/home.ts';
import { sourcesView } from '../../src/present/views/sources.ts';
import { ANSWERS, HELP, ROLE } from '../helpers/answers.ts';
import { anyAnswer } from '../helpers/arbitrary-answer.ts';
import { blockKitFaults } from '../helpers/block-kit.ts';

const names = { role: '/job-role', compare: '/compare', salary: '/salary', career: '/career' };
const examples = [{ label: 'Technical lead', question: '/role technical lead' }];
const home = { sharing: true, admin: false };
const lead = { id: 'technical-lead', title: 'Technical lead', aliases: ['tech lead'] };

describe('modals', () => {
  test('"Show all" has every section whole', () => {
    const view = answerView(ROLE);
    expect(blockKitFaults({ modal: view })).toEqual([]);
    for (const text of ['Reports', 'Lead a part.', 'No figures for Canada.'])
      expect(JSON.stringify(view)).toContain(text);
  });

  test('show and sources are modals that Slack takes, whatever the answer', () => {
    for (const answer of ANSWERS) expect(blockKitFaults({ modal: sourcesView(answer) })).toEqual([]);
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(blockKitFaults({ modal: answerView(answer) })).toEqual([]);
        expect(blockKitFaults({ modal: sourcesView(answer) })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('sources link to where they can be read', () => {
    expect(JSON.stringify(sourcesView(ROLE))).toContain('"url":"https://stats.example/wages?a=1&b=2"');
    expect(JSON.stringify(sourcesView(HELP))).toContain('needs a source');
  });

  test('the comparison form starts with the roles of the card', () => {
    const view = compareView([lead], 'here');
    expect(blockKitFaults({ modal: view })).toEqual([]);
    expect(JSON.stringify(view.blocks[0])).toContain('"value":"technical-lead"');
    expect(view.private_metadata).toBe('here');
  });

  test('a role picked twice is pointed out at the second field', () => {
    expect(compareFaults(['a', 'b', undefined])).toEqual({});
    expect(Object.keys(compareFaults(['a', 'a', undefined]))).toEqual(['role_2']);
    expect(Object.keys(compareFaults(['a', 'b', 'a']))).toEqual(['role_3']);
  });

  test('the question form is one that Slack takes', () => {
    expect(blockKitFaults({ modal: askView() })).toEqual([]);
  });
});

test('Home shows what to try, the roles and the commands by the names they have here', () => {
  const view = homeView({ ...home, names, examples, roles: 20, sources: 7 });
  expect(blockKitFaults({ home: view })).toEqual([]);
  expect(JSON.stringify(view)).toContain('/job-role technical lead');
  expect(JSON.stringify(view)).toContain('20 roles from 7 sources');
});

test('Home shows the settings to admins alone, and speaks of sharing only where one can', () => {
  const drawn = (who: typeof home) => homeView({ ...who, names, examples, roles: 20, sources: 7 });
  expect(JSON.stringify(drawn(home))).not.toContain('"settings"');
  const admin = drawn({ sharing: false, admin: true });
  expect(blockKitFaults({ home: admin })).toEqual([]);
  expect(JSON.stringify(admin.blocks.at(-1))).toContain('"settings"');
  expect(JSON.stringify(admin)).not.toContain('share');
});

test('Home is sound with no roles at all', () => {
  expect(blockKitFaults({ home: homeView({ ...home, names, examples: [], roles: 0, sources: 0 }) })).toEqual(
    [],
  );
});

test('a bare command says how it is written and offers something to click', () => {
  const { text, blocks } = presentUsage('role', names, examples);
  expect(blockKitFaults({ blocks })).toEqual([]);
  expect(usageLine('role', names)).toMatch(/^\/job-role <role>/);
  expect(text).toMatch(/^\/job-role &lt;role&gt;/);
  expect(JSON.stringify(blocks)).toContain('"external_select"');
});

test('what is clicked under a bare command is what the command would answer', () => {
  const drawn = (command: Command) => JSON.stringify(presentUsage(command, names, []).blocks);
  expect(drawn('role')).toContain('"pick_role"');
  expect(drawn('salary')).toContain('"pick_salary"');
  expect(drawn('compare')).toContain('"compare"');
  expect(drawn('career')).not.toContain('"actions"');
});
