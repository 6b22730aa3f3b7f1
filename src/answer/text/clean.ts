import { OURS } from '../../limits.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Slack's markup, HTML and typographic variants, reduced to plain words.
 *
 * Mentions and scripts vanish, links keep their label, decoration goes. What is
 * left is for reading only: it is never shown again.
 *
 * @example
 * clean('<@U1> *average* pay for a `TL` &amp; the source') // 'average pay for a TL & the source'
 */
export function clean(raw: string): string {
  return raw
    .slice(0, OURS.question)
    .normalize('NFKC')
    .slice(0, OURS.question)
    .replace(/<script\b[^<>]{0,200}>[^<]{0,2000}<\/script>/gi, ' ')
    .replace(/\{\{[^{}]{0,300}\}\}/g, ' ')
    .replace(/<(?:@|!|#)[^<>|]{0,100}>/g, ' ')
    .replace(/<(?:@|!)[^<>|]{0,100}\|[^<>]{0,200}>/g, ' ')
    .replace(/<[^<>|]{1,500}\|([^<>]{0,500})>/g, ' $1 ')
    .replace(/<\/?[^<>]{1,500}>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—−]/g, ' - ')
    .replace(/…/g, ' ... ')
    .replace(/→|⇒|➡|[-=]+>/gu, ' to ')
    .replace(/ \+ /g, ' and ')
    .replace(/ = /g, ' same as ')
    .replace(/\b(\p{L})\.(\p{L})\.(?:(\p{L})\.)?/gu, '$1$2$3')
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .replace(/[*_~]+/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cc}|\u200B|\u200C|\u200D|\uFE0F/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
