import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { OURS } from '../limits.ts';
import { type Locate, locator } from './locate.ts';
import { deepLine } from './nesting.ts';
import type { Fault } from './read.ts';

/** Faults of one file that are told; one slip in YAML often looks like hundreds. */
const SHOWN_FAULTS = 5;
/** Repeats of one anchor that are unfolded. */
const MAX_ALIASES = 100;

export interface Parsed {
  readonly data: unknown;
  /** The line of a value, by its path. */
  readonly lineOf: Locate;
}

/**
 * Parses YAML from anybody: plain maps, lists and scalars, nothing that can hang, and lines for messages.
 *
 * @returns The plain data and where it stands, or what is wrong with it.
 */
export function parseYaml(text: string): Parsed | { readonly faults: readonly Fault[] } {
  const deep = deepLine(text, OURS.knowledgeNesting);
  if (deep !== undefined) {
    const message = `nested more than ${OURS.knowledgeNesting} levels deep. Flatten it; no entry needs more than ten.`;
    return { faults: [{ line: deep, message }] };
  }
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  // Its own check for repeated keys takes time quadratic in the keys: ours is linear, in `refuse`.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
  });
  const wrong = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: `not valid YAML: ${error.message.replace(/\.$/, '')}. ${MEND[error.code] ?? 'Compare with the files in _template.'}`,
  }));
  const faults = wrong.length > 0 ? wrong : refuse(document, lineAt);
  if (faults.length > 0) return { faults: firstOfLines(faults).slice(0, SHOWN_FAULTS) };
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), lineOf: locator(document, lineAt) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { faults: [{ line: 1, message: `an alias (*) can't be followed: ${what}. Write the text out.` }] };
  }
}

const MEND: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Indent like the lines around it.',
  TAB_AS_INDENT: 'Indent with spaces; `npm run knowledge:fix` does it.',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes round a text that holds ": ".',
  MISSING_CHAR: 'Close the quote or bracket.',
  MULTILINE_IMPLICIT_KEY: 'Put quotes round a text that holds ": ", and a key on one line.',
  MULTIPLE_DOCS: 'One thing a file: split it at the "---".',
  TAG_RESOLVE_FAILED: 'Remove the tag (!…); put quotes round a text that begins with "!".',
};

/** What follows on the same line is mostly the first slip again. */
function firstOfLines(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.line, fault])).values()].reverse();
}

/** What YAML allows and we don't: odd keys, a key twice, a directive. */
function refuse(document: Document.Parsed, lineAt: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  const add = (node: unknown, message: string): void => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    faults.push({ line: lineAt(range?.[0] ?? 0), message });
  };
  if (document.directives?.yaml.explicit) add(null, 'a %YAML directive stands here. Remove it.');
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) add(key ?? map, 'a key must be a plain word. Write "key: value".');
        else if (key.value === '__proto__') add(key, 'the key "__proto__" is not allowed. Remove it.');
        else if (seen.has(String(key.value)))
          add(key, `the key "${key.value}" stands here twice. Join the two.`);
        else seen.add(String(key.value));
      }
    },
  });
  return faults;
}
