import type { KnownBlock } from '@slack/types';
import { SLACK } from '../limits.ts';
import type { Part } from './sections.ts';

/** Characters of a message that Slack counts: every text and every value in it. */
export function countText(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  let sum = 0;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'string')
      sum += key === 'text' || key === 'value' || key === 'url' ? value.length : 0;
    else sum += countText(value);
  }
  return sum;
}

/**
 * Puts a message together within Slack's limits: head and tail always stay, the body gives way from its end, part by
 * part: a figure never stays without its source.
 *
 * @param tail Made from whether something of the body was left out, so that it can offer to show it.
 */
export function fitMessage(
  head: readonly KnownBlock[],
  body: readonly Part[],
  tail: (cut: boolean) => readonly KnownBlock[],
): KnownBlock[] {
  const closing = tail(true);
  let blocks = SLACK.blocksPerMessage - head.length - closing.length;
  let characters = SLACK.messageText - countText(head) - countText(closing);
  const kept: KnownBlock[] = [];
  let cut = false;
  for (const part of body) {
    blocks -= part.length;
    characters -= countText(part);
    cut = blocks < 0 || characters < 0;
    if (cut) break;
    kept.push(...part);
  }
  return [...head, ...kept, ...tail(cut)];
}
