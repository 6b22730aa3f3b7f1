import type { View } from '../../knowledge/library.ts';

const WITH_ARTICLE = new Set(['US', 'GB', 'NL', 'AE', 'PH']);

/** A country's name by its ISO 3166 code, as it stands alone: "United States". */
export function placeName(region: string, view: View): string {
  return view.vocabulary.places[region]?.name ?? region;
}

/** The same as it follows "in": "the United States". */
export function regionName(region: string, view: View): string {
  const name = placeName(region, view);
  return WITH_ARTICLE.has(region) ? `the ${name}` : name;
}
