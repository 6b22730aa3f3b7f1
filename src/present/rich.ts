import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';

/**
 * Rich text, where nothing in a string is markup: what a person typed stays what they typed.
 * Slack refuses empty text, so empty pieces vanish here.
 */
export function plain(text: string): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

export function bold(text: string): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text, style: { bold: true } }];
}

export function italic(text: string): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text, style: { italic: true } }];
}

export function link(text: string, url: string): RichTextElement[] {
  return [{ type: 'link', text, url }];
}

/** A mention: it is drawn with the person's name, and notifies nobody in a modal. */
export function person(userId: string): RichTextElement[] {
  return [{ type: 'user', user_id: userId }];
}

export function channel(channelId: string): RichTextElement[] {
  return [{ type: 'channel', channel_id: channelId }];
}

/** A point in time, in the reader's time zone. @param at Milliseconds since the epoch. */
export function moment(at: number): RichTextElement[] {
  return [
    {
      type: 'date',
      timestamp: Math.floor(at / 1_000),
      format: '{date_short_pretty} at {time}',
      fallback: new Date(at).toISOString(),
    },
  ];
}

export function line(...parts: RichTextElement[][]): RichTextSection {
  return { type: 'rich_text_section', elements: parts.flat() };
}

export function list(items: RichTextSection[], style: 'bullet' | 'ordered' = 'bullet'): RichTextBlockElement {
  return { type: 'rich_text_list', style, elements: items };
}

export function rich(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}
