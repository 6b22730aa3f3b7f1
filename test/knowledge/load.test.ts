import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AppError } from '../../src/errors.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import type { Role } from '../../src/knowledge/schema.ts';
import { type Changes, knowledgeDir, role } from '../helpers/knowledge.ts';

/** The lines of the error that loading ends in, paths from the knowledge folder. */
function faults(changes: Changes, prepare: (dir: string) => void = () => {}): string[] {
  const dir = knowledgeDir(changes);
  prepare(dir);
  try {
    loadLibrary(dir);
  } catch (error) {
    expect(error).toBeInstanceOf(KnowledgeError);
    return (error as AppError).message.replaceAll(`${dir}/`, '').split('\n');
  }
  return [];
}

test('what is in the files is in the library, under the file’s name', () => {
  const library = loadLibrary(knowledgeDir());
  expect([...library.roles.keys()]).toEqual(['baker', 'cook']);
  expect(library.roles.get('cook')).toMatchObject({
    id: 'cook',
    title: 'Cook',
    aliases: [],
    pay: { figures: [], claims: [] },
  });
  expect(library.comparisons.get('cook-vs-baker')?.points[0]?.sides.cook?.text).toBe('Meals.');
  expect(library.faq.get('kitchen-ranks')?.kind).toBe('faq');
  expect(library.sources.get('guild')?.published).toBe('2025');
  expect(library.vocabulary.ambiguous['kitchen person']).toEqual(['cook', 'baker']);
});

test('nobody can change the library', () => {
  const library = loadLibrary(knowledgeDir());
  const roles = library.roles as Map<string, unknown>;
  expect(() => roles.set('spy', {})).toThrow(TypeError);
  expect(() => roles.delete('cook')).toThrow(TypeError);
  expect(() => roles.clear()).toThrow(TypeError);
  expect(() => (library.roles.get('cook') as Role).definition.push({ text: 'x', source: 'x' })).toThrow(
    TypeError,
  );
  expect(Object.isFrozen(library.vocabulary.abbreviations)).toBe(true);
  expect(Object.isFrozen(library)).toBe(true);
});

test('every problem of every file comes at once, with file, line and how to mend it', () => {
  const dir = knowledgeDir({
    'roles/cook.yaml':
      'title: Cook\ndefinition:\n  - text: Cooks.\n    sauce: guild\nreviewed: { on: yesterday, by: A }\n',
    'roles/baker.yaml': 'title: Baker\n  definition: wrong\n',
    'roles/waiter.yaml': role('Waiter', 'duties: [{ text: Waits., source: nobody }]'),
    'sources/guild.yaml': 'kind: rumour\npublisher: null\ntitle: 3\npublished: "2025"\n',
    'vocabulary/synonyms.yaml': null,
  });
  const error = (() => {
    try {
      return loadLibrary(dir);
    } catch (thrown) {
      return thrown as KnowledgeError;
    }
  })() as KnowledgeError;
  expect(error.code).toBe('bad_knowledge');
  const said = error.message.replaceAll(`${dir}/`, '').split('\n');
  expect(said).toEqual([
    expect.stringMatching(/^roles\/baker\.yaml:[12]: not valid YAML: .*\. .+\.$/),
    expect.stringMatching(/^roles\/cook\.yaml:3: "definition\.0\.source" is missing\. Add a text/),
    expect.stringMatching(/^roles\/cook\.yaml:4: "sauce" is not a key of "definition\.0"\. Check spelling/),
    expect.stringMatching(/^roles\/cook\.yaml:5: "reviewed\.on" is not well formed: a date is YYYY-MM-DD/),
    expect.stringMatching(
      /^roles\/waiter\.yaml:4: the source "nobody" is not known\. Check its spelling, or add/,
    ),
    expect.stringMatching(
      /^sources\/guild\.yaml:1: "kind" must be one of: official, publication, internal, person/,
    ),
    expect.stringMatching(
      /^sources\/guild\.yaml:3: "title" must be a text, not a number\. Put quotes round it/,
    ),
    expect.stringMatching(/^vocabulary\/synonyms\.yaml:1: the file is missing\. Add it/),
  ]);
  expect(error.problems).toHaveLength(said.length);
  expect(error.problems[1]).toMatchObject({ line: 3, rule: 'shape', severity: 'error' });
});

test('only what the program needs stops the start: style is for the lint', () => {
  expect(faults({ 'roles/cook.yaml': role('Cook', 'aliases: [cook]   ').trimEnd() })).toEqual([]);
});

test.each([
  ['2 KB of "? "', '? '.repeat(1_000), /:1: nested more than 64 levels deep/],
  ['250 KB of "["', '['.repeat(250_000), /:1: nested more than 64 levels deep/],
  [
    'more than 256 KB',
    `# ${'x'.repeat(262_144)}\n`,
    /:1: the file has 262147 bytes, more than 262144\. Split it/,
  ],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x74, 0xff, 0xfe]),
    /:1: the file is not UTF-8 text\. Save it as UTF-8/,
  ],
  ['a NUL byte', 'title: Cook\nx: a\0b\n', /:2: a control character stands here/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /:1: the file is not UTF-8 text/],
  ['nothing', '', /:1: the file must be a map of keys, not empty/],
  ['a list', '- a\n', /:1: the file must be a map of keys, not a list/],
  ['a key __proto__', 'title: Cook\n__proto__: { admin: true }\n', /:2: the key "__proto__" is not allowed/],
  [
    'a nested key __proto__',
    'title: Cook\npay:\n  "__proto__": []\n',
    /:3: the key "__proto__" is not allowed/,
  ],
  ['a key twice', 'title: Cook\ntitle: Chef\n', /:2: the key "title" stands here twice/],
  ['a list as a key', 'title: Cook\n? [a]\n: b\n', /:2: a key must be a plain word/],
  ['two documents', 'title: Cook\n---\ntitle: Chef\n', /multiple documents.* One thing a file/],
  ['a tag', 'title: Cook\naliases: !!set { a, b }\n', /:2: not valid YAML: Unresolved tag.* Remove the tag/],
  ['a directive', '%YAML 1.1\n---\ntitle: yes\n', /:1: a %YAML directive stands here/],
  ['an alias to nothing', 'title: *cook\n', /:1: an alias \(\*\) can't be followed/],
  [
    'a comma in a bare text',
    'title: Cook\nduties: [{ text: one, two, source: guild }]\n',
    /"two" is not a key of "duties\.0"/,
  ],
  [
    'text, comma, more text',
    'title: Cook\nduties: [{ text: one, two three, source: guild }]\n',
    /inside \{ } a comma ends it/,
  ],
])('%s is a problem with its line, and nothing worse', (_what, content, message) => {
  expect(faults({ 'roles/cook.yaml': content }).find((fault) => message.test(fault))).toMatch(
    /^roles\/cook\.yaml:/,
  );
});

test('aliases that unfold to billions are refused', () => {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
  const laughs = ['a0: &a0 [lol]', ...levels].join('\n');
  expect(faults({ 'roles/cook.yaml': laughs })).toEqual([expect.stringContaining('alias')]);
});

test('an alias to itself ends in a problem', () => {
  expect(faults({ 'roles/cook.yaml': 'title: &a [*a]\n' })[0]).toMatch(/^roles\/cook\.yaml:1: /);
});

test('a thousand slips in one file are told as five', () => {
  expect(faults({ 'roles/cook.yaml': 'a:\n'.repeat(1_000) })).toHaveLength(5);
});

test.each([
  ['roles/chef.yml', /^roles\/chef\.yml:1: the ending must be \.yaml\. Rename it to chef\.yaml/],
  ['roles/chef.YAML', /Rename it to chef\.yaml/],
  ['roles/notes.txt', /^roles\/notes\.txt:1: only \.yaml files lie here/],
  ['role/chef.yaml', /^role:1: nothing is read from here\. Move it into roles\//],
  ['chef.yaml', /^chef\.yaml:1: nothing is read from here/],
  [
    'vocabulary/synonym.yaml',
    /^vocabulary\/synonym\.yaml:1: nothing reads this file\. The vocabulary is: abbreviations/,
  ],
])('%s is not passed over in silence', (name, message) => {
  expect(faults({ [name]: role('Chef') })).toEqual([expect.stringMatching(message)]);
});

test('hidden files, a README and folders with an underscore are let be', () => {
  expect(faults({ 'roles/.DS_Store': 'x', 'README.md': '# Kitchen', '_template/role.yaml': '[' })).toEqual(
    [],
  );
});

test('a folder where a file should be is told', () => {
  const makeFolder = (dir: string) => mkdirSync(join(dir, 'roles/chef.yaml'));
  expect(faults({}, makeFolder)).toEqual([expect.stringMatching(/^roles\/chef\.yaml:1: this is not a file/)]);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a file that may not be read is told',
  () => {
    const close = (dir: string) => chmodSync(join(dir, 'roles/cook.yaml'), 0);
    expect(faults({}, close).join('\n')).toMatch(
      /roles\/cook\.yaml:1: the file can't be read \(EACCES\)\. Check its permissions/,
    );
  },
);

test('a missing folder, or a file in its place, is one plain problem', () => {
  const dir = knowledgeDir();
  const nowhere = join(dir, 'nowhere');
  expect(() => loadLibrary(nowhere)).toThrow(
    `${nowhere}:1: there is no such folder. Set ROLECALL_KNOWLEDGE_DIR to a folder`,
  );
  expect(() => loadLibrary(join(dir, 'roles/cook.yaml'))).toThrow(
    /cook\.yaml:1: the knowledge is a folder, and this is a file/,
  );
  try {
    loadLibrary(nowhere);
  } catch (error) {
    expect((error as KnowledgeError).problems).toHaveLength(1);
  }
});

test('knowledge without a role is told', () => {
  const none = { 'roles/cook.yaml': null, 'roles/baker.yaml': null, 'comparisons/cook-vs-baker.yaml': null };
  expect(faults({ ...none, 'vocabulary/ambiguous.yaml': '{}\n' })).toEqual([
    expect.stringMatching(/^roles:1: there is no role/),
  ]);
});
