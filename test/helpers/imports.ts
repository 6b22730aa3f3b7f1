import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

/** One import or re-export between two files of the project. */
export interface Import {
  /** From the project's folder: `src/answer/answer.ts`. */
  readonly from: string;
  readonly to: string;
  /** Gone once types are stripped: `import type`. */
  readonly isType: boolean;
}

/** A parsed source file. */
export interface Module {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** The file reads `process.env`, by whatever spelling a parser sees. */
  readonly readsEnvironment: boolean;
}

/** Every TypeScript file under a folder of the project. */
export function modulesUnder(folder: string): Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => parseModule(join(folder, name).replaceAll('\\', '/')));
}

function parseModule(file: string): Module {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return { file, text, ...read(file, text) };
}

/** Parses one file's text; `file` says where its relative imports lead. */
export function read(file: string, text: string): Pick<Module, 'imports' | 'readsEnvironment'> {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  let readsEnvironment = false;
  for (const node of nodesOf(program)) {
    const target = targetOf(node);
    if (target?.startsWith('.')) {
      imports.push({ from: file, to: resolveFrom(file, target), isType: isTypeOnly(node) });
    }
    readsEnvironment ||= isEnvironment(node);
  }
  return { imports, readsEnvironment };
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

/** `./x.ts` of `import … from`, `export … from`, `import('…')` and of `import('…')` as a type. */
function targetOf(node: Node): string | undefined {
  const kinds = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  if (!kinds.includes(node.type)) return undefined;
  const source = node.source as { readonly value?: unknown } | null | undefined;
  return typeof source?.value === 'string' ? source.value : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true;
  const specifiers = node.specifiers as readonly { readonly importKind?: string }[] | undefined;
  return (
    specifiers !== undefined &&
    specifiers.length > 0 &&
    specifiers.every(({ importKind }) => importKind === 'type')
  );
}

function isEnvironment(node: Node): boolean {
  const named = (value: unknown, name: string): boolean => {
    const { type, name: given, value: text } = (value ?? {}) as Record<string, unknown>;
    return (type === 'Identifier' && given === name) || (type === 'Literal' && text === name);
  };
  if (node.type === 'MemberExpression') return named(node.object, 'process') && named(node.property, 'env');
  // `const { env } = process`, `import { env } from 'node:process'`
  if (node.type === 'VariableDeclarator')
    return named(node.init, 'process') && JSON.stringify(node.id).includes('"env"');
  return (
    node.type === 'ImportDeclaration' && /^(?:node:)?process$/.test((node.source as { value: string }).value)
  );
}

function resolveFrom(file: string, target: string): string {
  return relative(ROOT, join(ROOT, dirname(file), target)).replaceAll('\\', '/');
}
