import type { View } from '../src/knowledge/library.ts';

/** A number from 0 to 1 that a text and a seed always give. */
function lot(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ (seed * 7_919);
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1_e995);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * The library with a share of its vocabulary hidden: cues, synonyms, ways to ask, and what is known to be unknown.
 *
 * Questions that were looked at then meet words that nobody entered, as new ones do.
 *
 * @param share 0 to 1; each phrase is hidden or kept whatever else is.
 */
export function withHidden(view: View, share: number, seed: number): View {
  const kept = <T>(list: readonly T[]): T[] =>
    list.filter((item) => lot(JSON.stringify(item), seed) >= share);
  const keptIn = <V>(record: Readonly<Record<string, V>>, keep: (value: V, key: string) => V) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, keep(value, key)]));
  const { vocabulary } = view;
  const asksHidden = <V>(value: V): V => {
    if (Array.isArray(value)) return value.map(asksHidden) as V;
    if (typeof value !== 'object' || value === null) return value;
    return keptIn(value as Record<string, unknown>, (part, key) =>
      key === 'asks' ? kept(part as string[]) : asksHidden(part),
    ) as V;
  };
  const entries = <V>(all: ReadonlyMap<string, V>) =>
    new Map([...all].map(([id, entry]) => [id, asksHidden(entry)]));
  return {
    ...view,
    roles: entries(view.roles),
    comparisons: entries(view.comparisons),
    faq: entries(view.faq),
    vocabulary: {
      ...vocabulary,
      synonyms: vocabulary.synonyms.map(([name = '', ...others]) => [name, ...kept(others)]),
      unknowns: keptIn(vocabulary.unknowns, kept),
      cues: keptIn(vocabulary.cues, ({ strong, plain, weak }, intent) =>
        intent.startsWith('help.')
          ? { strong, plain, weak }
          : { strong: kept(strong), plain: kept(plain), weak: kept(weak) },
      ),
    },
  };
}
