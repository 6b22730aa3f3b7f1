import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { parseYaml } from '../parse.ts';
import { sameName } from './names.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const aliasesOnce: Rule = {
  name: 'aliases-once',
  description: 'Within a role each alias stands once, and none repeats the title.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    for (const entry of draft.roles.values()) {
      for (const index of repeats(entry.data.title, entry.data.aliases)) {
        const alias = entry.data.aliases[index];
        report.problem(
          at(entry, ['aliases', index]),
          `"${alias}" stands here already. Run npm run knowledge:fix.`,
        );
      }
    }
  },
  fix(text) {
    if ('faults' in parseYaml(text)) return text;
    const { contents } = parseDocument(text);
    if (!isMap(contents)) return text;
    const title = contents.get('title');
    const aliases = contents.get('aliases');
    if (!isSeq(aliases) || typeof title !== 'string') return text;
    const names = aliases.items.map((item) => (isScalar(item) ? String(item.value) : ''));
    const ranges = aliases.items.map((item) => (isScalar(item) ? item.range : undefined));
    return repeats(title, names).reduceRight((mended, index) => {
      const range = ranges[index];
      return range ? cutItem(mended, range[0], range[1]) : mended;
    }, text);
  },
};

/** Indexes of aliases that say again what stands before them. */
function repeats(title: string, aliases: readonly string[]): number[] {
  const seen = new Set([sameName(title)]);
  return aliases.flatMap((alias, index) => {
    const name = sameName(alias);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [index];
  });
}

/** Cuts a list's item out of the text: its whole line in a block list, itself and one comma in a flow list. */
function cutItem(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak + 1;
  if (/^\s*-\s*$/.test(text.slice(lineStart, start))) return text.slice(0, lineStart) + text.slice(lineEnd);
  const before = text.slice(0, start);
  const after = text.slice(end);
  return /,\s*$/.test(before) ? before.replace(/,\s*$/, '') + after : before + after.replace(/^\s*,\s*/, '');
}
