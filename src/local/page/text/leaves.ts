import { isEmoji } from './emoji.ts';
import { unescapeText } from './entities.ts';
import type { Inline } from './nodes.ts';

const LEAF = /https?:\/\/[^\s<>|*~`"]+|:([a-z0-9_+'-]{1,60}):/g;

/** A bare link's closing punctuation belongs to the sentence, not to the link. */
function trimUrl(found: string): string {
  const url = found.split(/&[lg]t;/, 1)[0] ?? '';
  let end = url.length;
  while (end > 0 && ".,;:!?)']".includes(url[end - 1] ?? '')) end--;
  return url.slice(0, end);
}

/** Cuts text without markup into words, emoji and bare links, and un-escapes it. */
export function leaves(text: string): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(LEAF)) {
    const name = found[1];
    if (name !== undefined && !isEmoji(name)) continue;
    if (found.index > from) nodes.push({ type: 'text', text: unescapeText(text.slice(from, found.index)) });
    const source = name === undefined ? trimUrl(found[0]) : found[0];
    const url = unescapeText(source);
    nodes.push(name === undefined ? { type: 'link', url, label: url } : { type: 'emoji', name });
    from = found.index + source.length;
  }
  if (from < text.length) nodes.push({ type: 'text', text: unescapeText(text.slice(from)) });
  return nodes;
}

/** Cuts plain text into words and emoji; nothing in it is markup, and entities are un-escaped as Slack does. */
export function emojiLeaves(text: string): Inline[] {
  return leaves(text).map((node) => (node.type === 'link' ? { type: 'text', text: node.url } : node));
}
