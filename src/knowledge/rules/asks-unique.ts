import type { Entry } from '../draft.ts';
import type { At, Rule } from './rule.ts';
import { at } from './rule.ts';
import { type Found, type Telling, textsOf } from './walk.ts';

export const asksUnique: Rule = {
  name: 'asks-unique',
  description:
    'Nothing is asked at two claims of one role or comparison, nor at two FAQ entries: which one answered would be chance.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    // A question about a role is answered from its own file; the FAQ are one pool.
    const pools: (readonly Entry<Telling>[])[] = [
      ...[...draft.roles.values(), ...draft.comparisons.values()].map((entry) => [entry]),
      [...draft.faq.values()],
    ];
    for (const pool of pools) {
      const first = new Map<string, At & { place: string }>();
      for (const { entry, ask, place } of pool.flatMap(asksOf)) {
        const key = ask.value
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const where = at(entry, ask.path);
        const seen = first.get(key);
        if (!seen) first.set(key, { ...where, place });
        else if (seen.place !== place) {
          report.problem(where, `"${ask.value}" is also asked at ${seen.file}:${seen.line}. Keep it in one.`);
        }
      }
    }
  },
};

/** Each ask with the place that it leads to: the claim of a role or comparison, the whole of a FAQ entry. */
function asksOf(entry: Entry<Telling>): { entry: Entry<Telling>; ask: Found<string>; place: string }[] {
  const isFaq = 'question' in entry.data;
  return textsOf(entry.data)
    .filter(isAsk)
    .map((ask) => ({ entry, ask, place: isFaq ? entry.file : ask.path.slice(0, -2).join('.') }));
}

function isAsk({ path }: Found<string>): boolean {
  return path.at(-2) === 'asks' || (path.length === 1 && path[0] === 'question');
}
