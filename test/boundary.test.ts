import { describe, expect, test } from 'vitest';
import { type Import, modulesUnder, read } from './helpers/imports.ts';

const LEAVES = ['errors', 'limits'];

/** Room → the rooms that it may import; `types` of a room only as `import type`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  limits: [],
  config: [],
  knowledge: [],
  answer: ['knowledge'],
  present: ['answer', 'knowledge types'],
  store: ['knowledge types', 'answer types'],
  importer: ['knowledge'],
  slack: ['answer', 'present', 'store', 'knowledge'],
  ops: [],
  local: [],
  cli: ['config', 'knowledge', 'answer', 'present', 'store', 'importer', 'local'],
  main: ['config', 'knowledge', 'answer', 'present', 'store', 'importer', 'local', 'slack', 'ops', 'cli'],
};

const MAX_LINES = 300;

/** `src/answer/find/roles.ts` → `answer`; `src/main.ts` → `main`. */
function roomOf(file: string): string {
  return /^src\/([^/.]+)/.exec(file)?.[1] ?? file;
}

function forbidden(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, isType }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      if (room === target || LEAVES.includes(target)) return false;
      const allowed = MAY[room] ?? [];
      return !allowed.includes(target) && !(isType && allowed.includes(`${target} types`));
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

const modules = modulesUnder('src');
const imports = modules.flatMap((module) => module.imports);

describe('the rooms of the house', () => {
  test('each file stands in a room that the design names', () => {
    expect(modules.map(({ file }) => file).filter((file) => !(roomOf(file) in MAY))).toEqual([]);
  });

  test('no room imports what it must not', () => {
    expect(forbidden(imports)).toEqual([]);
  });

  test('config.ts alone reads the environment', () => {
    expect(modules.filter((module) => module.readsEnvironment).map(({ file }) => file)).toEqual([
      'src/config.ts',
    ]);
  });

  // A number to keep an eye on, not one to hold: the page's components nest as deep as what they draw.
  const chain = longestChain();
  test(`no file imports itself in a circle (longest chain from main: ${chain.length - 1} steps)`, () => {
    expect(circles(valueGraph())).toEqual([]);
  });

  test(`no file has more than ${MAX_LINES} lines`, () => {
    const long = modules.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES);
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});

describe('the check itself', () => {
  const wrong = (file: string, text: string) => forbidden(read(file, text).imports);

  test.each([
    ["import { answer } from '../answer/answer.ts';"],
    ["export * from '../answer/answer.ts';"],
    ["const late = await import('../answer/answer.ts');"],
    ["import type { Answer } from '../answer/types.ts';"],
    ["export function f(): import('../answer/types.ts').Answer { throw 0; }"],
  ])('finds %s in knowledge', (text) => {
    expect(wrong('src/knowledge/x.ts', text)).toEqual([
      expect.stringMatching(/^src\/knowledge\/x\.ts imports src\/answer\//),
    ]);
  });

  test('lets present have the types of knowledge, not its code', () => {
    expect(wrong('src/present/x.ts', "import type { Role } from '../knowledge/schema.ts';")).toEqual([]);
    expect(wrong('src/present/x.ts', "import { type Role } from '../knowledge/schema.ts';")).toEqual([]);
    expect(wrong('src/present/x.ts', "import { Role } from '../knowledge/schema.ts';")).toHaveLength(1);
  });

  test.each([
    'process.env.PORT',
    "process['env']",
    'const { env } = process',
    "import { env } from 'node:process'",
  ])('finds that %s reads the environment', (text) => {
    expect(read('src/x.ts', text).readsEnvironment).toBe(true);
  });

  test('does not take a comment or a text for reading the environment', () => {
    expect(read('src/x.ts', "// process.env\nconst text = 'process.env';").readsEnvironment).toBe(false);
  });
});

type Graph = ReadonlyMap<string, readonly string[]>;

/** Imports that are still there when the types are gone. */
function valueGraph(): Graph {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports.filter((one) => !one.isType))
    graph.set(from, [...(graph.get(from) ?? []), to]);
  return graph;
}

function circles(graph: Graph): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) found.add([...above.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...above, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}

/** The longest way down from main, file by file; circles are cut, the test above tells them. */
function longestChain(): string[] {
  const graph = valueGraph();
  const known = new Map<string, string[]>();
  const longest = (file: string, above: ReadonlySet<string>): string[] => {
    const before = known.get(file);
    if (before) return before;
    const ways = (graph.get(file) ?? [])
      .filter((next) => !above.has(next))
      .map((next) => longest(next, new Set([...above, file])));
    const chain = [file, ...ways.reduce((a, b) => (b.length > a.length ? b : a), [])];
    known.set(file, chain);
    return chain;
  };
  return longest('src/main.ts', new Set());
}
