import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly PropertyKey[];

/** The line of a value, or of the nearest thing around it that exists. */
export type Locate = (path: Path) => number;

/** Finds lines in a parsed document: of a key for a map's entry, of the item for a list's. */
export function locator(document: Document.Parsed, lineAt: (offset: number) => number): Locate {
  return (path) => {
    let node: unknown = document.contents;
    let start = offsetOf(node) ?? 0;
    for (const step of path) {
      const whole = isAlias(node) ? node.resolve(document) : node;
      const next = child(whole, step);
      if (next === undefined) break;
      start = offsetOf(next.at) ?? start;
      node = next.value;
    }
    return lineAt(start);
  };
}

function child(node: unknown, step: PropertyKey): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && { at: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { at: node.items[step], value: node.items[step] };
  }
  return undefined;
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
