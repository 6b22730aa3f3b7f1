import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answer } from '../src/answer/answer.ts';
import { VARIABLES } from '../src/config.ts';
import { lintFolder } from '../src/knowledge/lint-folder.ts';
import { loadLibrary } from '../src/knowledge/load.ts';
import { ROOT } from './helpers/imports.ts';
import { KNOWLEDGE_DIR } from './helpers/knowledge.ts';

const today = '2026-11-21';

interface Package {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version, scripts } = JSON.parse(read('package.json')) as Package;

const GUIDES = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const DOCUMENTS = ['README.md', 'CHANGELOG.md', ...GUIDES.map((name) => `docs/${name}`)];

/** Fenced blocks of a language: their text, without the fences. */
function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text = '']) => text,
  );
}

/** Paths that a document names: targets of links and pictures, `code` that looks like a path, what `cp` copies. */
function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/^```.*?^```$/gms, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const code = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  const copied = [...markdown.matchAll(/\bcp (\S+)/g)].map(([, path = '']) => path);
  const like = /^\.?\w[\w.-]*(?:\/[\w.-]*)+$|^\.?[\w-]+(?:\.[\w-]+)*\.(?:md|ya?ml|tsx?|json|example)$/;
  return [
    ...links.filter((link) => !/^https:/.test(link)),
    ...code.filter((text) => like.test(text)),
    ...copied,
  ];
}

/** Scripts that a document tells people to run: `npm start`, `npm run --silent ask`. */
function scriptsIn(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, named, own]) => named ?? own ?? '',
  );
}

/** Questions that a document passes to `ask` or `explain`. */
function questionsIn(markdown: string): string[] {
  return [...markdown.matchAll(/npm run --silent (?:ask|explain) -- (?:--json )?"([^"]+)"/g)].map(
    ([, question = '']) => question,
  );
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('names only paths that exist', () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names only scripts that exist', () => {
    expect(scriptsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only settings that exist', () => {
    const settings = [...text.matchAll(/\b(?:SLACK|ROLECALL)_[A-Z_]+\b/g)].map(([name]) => name);
    expect(settings.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });
});

test('every script of the package is told of somewhere', () => {
  const told = new Set(DOCUMENTS.flatMap((document) => scriptsIn(read(document))));
  expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
});

test('the changelog has the version of the package', () => {
  expect(read('CHANGELOG.md')).toContain(`\n## [${version}]`);
});

test('the README tells every folder of src', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory());
  const told = pathsIn(read('README.md'));
  expect(folders.map(({ name }) => `src/${name}/`).filter((folder) => !told.includes(folder))).toEqual([]);
});

describe('what the README asks', () => {
  const view = loadLibrary(KNOWLEDGE_DIR);
  const questions = blocks(read('README.md'), 'text').flatMap((block) => block.trim().split('\n'));

  test.each(questions)('is answered: %s', (question) => {
    expect(answer(question, view, { today }).kind).not.toMatch(/none|clarify/);
  });
});

describe('the curator’s guide', () => {
  const guide = read('docs/knowledge.md');
  const files = blocks(guide, 'yaml').map((text) => ({ path: /^# (\S+)\n/.exec(text)?.[1] ?? '', text }));

  /** The knowledge, with what the guide's reader writes. */
  function knowledgeOfReader(): string {
    const dir = mkdtempSync(join(tmpdir(), 'guide-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(KNOWLEDGE_DIR, join(dir, 'knowledge'), { recursive: true });
    for (const { path, text } of files) writeFileSync(join(dir, path), text);
    return join(dir, 'knowledge');
  }

  test('has an example that passes the lint', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'knowledge/sources/payroll-weekly-2025.yaml',
      'knowledge/roles/payroll-clerk.yaml',
    ]);
    const { problems } = lintFolder(knowledgeOfReader(), { today });
    expect(problems.filter(({ file }) => file.includes('payroll'))).toEqual([]);
  });

  test('has questions that its example answers', () => {
    const view = loadLibrary(knowledgeOfReader());
    const questions = questionsIn(guide);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const { kind, roles } = answer(question, view, { today });
      expect({ question, kind, roles }).toEqual({
        question,
        kind: expect.not.stringMatching(/none|clarify/),
        roles: ['payroll-clerk'],
      });
    }
  });

  test('tells every file of the vocabulary', () => {
    const told = pathsIn(guide);
    const vocabulary = readdirSync(join(KNOWLEDGE_DIR, 'vocabulary')).map(
      (name) => `knowledge/vocabulary/${name}`,
    );
    expect(vocabulary.filter((path) => !told.includes(path))).toEqual([]);
  });
});
