import type { View } from '../../knowledge/library.ts';

const WITH_ARTICLE = new Set(['US', 'GB', 'NL', 'AE', 'PH']);

/** A country's name by its ISO 3166 code, as it follows "in". */
export function regionName(region: string, view: View): string {
  const name = view.vocabulary.places[region]?.name ?? region;
  return WITH_ARTICLE.has(region) ? `the ${name}` : name;
}
