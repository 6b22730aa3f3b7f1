import type { Reading } from '../read/reading.ts';

/** What stands in a question, for the model: words by their stem, and what was recognized by its sort alone. */
export function featuresOf(reading: Reading): string[] {
  const { passing } = reading;
  const tokens = tokensOf(reading);
  const named = reading.mentions.flatMap(({ roles, weak, topic }) =>
    weak || topic ? [] : roles.slice(0, 1),
  );
  const roles = new Set(named.filter((role) => !passing.has(role)));
  const found = new Set<string>([
    `roles ${Math.min(roles.size, 3)}`,
    `length ${Math.min(Math.floor(tokens.length / 6), 5)}`,
    `command ${reading.command ?? 'none'}`,
    `first ${tokens.slice(0, 2).join(' ')}`,
    `last ${tokens.at(-1)}`,
  ]);
  for (const { intent, strength } of reading.cues) found.add(`cue ${intent} ${strength}`);
  const [top, second] = [...reading.intents.keys()];
  found.add(`asked ${top}`);
  if (second) found.add(`also ${second}`);
  tokens.forEach((token, at) => {
    const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
    found.add(token);
    if (before) found.add(`${before} ${token}`);
    if (before && earlier) found.add(`${earlier} ${before} ${token}`);
    if (earlier) found.add(`${earlier} … ${token}`);
  });
  return [...found];
}

/** Names, places and numbers stand for what they are: what is asked of a technical lead is asked of a manager too. */
function tokensOf({ words, mentions, passing, places, unknowns, amounts, years, index }: Reading): string[] {
  const sorts: (string | undefined)[] = words.map(() => undefined);
  const mark = (sort: string, { at, length = 1 }: { readonly at: number; readonly length?: number }) => {
    for (let i = at; i < at + length; i += 1) sorts[i] ??= i === at ? sort : '';
  };
  for (const mention of mentions) {
    const { topic, weak, roles } = mention;
    const sort = topic ? `<topic ${topic}>` : weak ? '<loose>' : '<role>';
    mark(passing.has(roles[0] ?? '') ? '<someone>' : sort, mention);
  }
  for (const place of places) mark('<place>', place);
  for (const unknown of unknowns) mark(`<${unknown.sort}>`, unknown);
  for (const amount of amounts) mark('<amount>', amount);
  for (const year of years) mark('<year>', year);
  return words
    .map(({ word, stem }, at) => sorts[at] ?? (index.manners.has(word) ? '' : stem === 'an' ? 'a' : stem))
    .filter((token) => token !== '');
}
