import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { lint } from '../../src/knowledge/lint.ts';
import { formatProblem } from '../../src/knowledge/problems.ts';
import { readDraft } from '../../src/knowledge/read-draft.ts';
import type { LintOptions, Rule } from '../../src/knowledge/rules/rule.ts';
import { VOCABULARY_FILES } from '../../src/knowledge/vocabulary.ts';

/** The knowledge that comes with Rolecall. */
export const KNOWLEDGE_DIR = join(import.meta.dirname, '../../knowledge');

const reviewed = 'reviewed: { on: 2026-01-05, by: A curator }';

/** The smallest knowledge that keeps every rule: two roles, one of each other kind. */
const VALID: Readonly<Record<string, string>> = {
  'roles/cook.yaml': `title: Cook\ndefinition:\n  - { text: Prepares the meals., source: guild }\n${reviewed}\n`,
  'roles/baker.yaml': `title: Baker\ndefinition:\n  - { text: Bakes the bread., source: guild }\n${reviewed}\n`,
  'comparisons/cook-vs-baker.yaml': `roles: [cook, baker]
summary: { text: One cooks and the other bakes., source: guild }
points:
  - aspect: focus
    sides:
      cook: { text: Meals., source: guild }
      baker: { text: Bread., source: guild }
${reviewed}
`,
  'faq/kitchen-ranks.yaml': `question: What are kitchen ranks?\nanswer:\n  - { text: The order of a kitchen., source: guild }\n${reviewed}\n`,
  'sources/guild.yaml':
    'kind: publication\npublisher: The guild\ntitle: Work in kitchens\npublished: "2025"\n',
  'vocabulary/abbreviations.yaml': 'yr: year\n',
  'vocabulary/ambiguous.yaml': 'kitchen person: [cook, baker]\n',
};

/** Every vocabulary file, as empty as its schema lets it be; where that isn't empty, the one that Rolecall ships. */
const VOCABULARY = Object.fromEntries(
  Object.entries(VOCABULARY_FILES).map(([name, schema]) => {
    const file = `vocabulary/${name}.yaml`;
    const empty = [{}, []].find((value) => schema.safeParse(value).success);
    return [file, empty ? `${JSON.stringify(empty)}\n` : readFileSync(join(KNOWLEDGE_DIR, file), 'utf8')];
  }),
);

/** File name → its text or bytes; `null` removes it. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes a valid knowledge folder with some changes; it is gone after the test. */
export function knowledgeDir(changes: Changes = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ ...VOCABULARY, ...VALID, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** A role file: title, then the lines given. */
export function role(title: string, ...lines: readonly string[]): string {
  const head = [`title: ${title}`, 'definition:', `  - { text: Does the work of it., source: guild }`];
  return `${[...head, ...lines, reviewed].join('\n')}\n`;
}

/** What one rule says of changed knowledge, as `roles/cook.yaml:3: message`. */
export function check(rule: Rule, changes: Changes = {}, options: LintOptions = {}): string[] {
  const dir = knowledgeDir(changes);
  const { draft } = readDraft(dir);
  return lint(draft, [rule], options).problems.map((problem) =>
    formatProblem(problem).replace(`${dir}/`, ''),
  );
}
