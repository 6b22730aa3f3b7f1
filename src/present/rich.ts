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

export function line(...parts: RichTextElement[][]): RichTextSection {
  return { type: 'rich_text_section', elements: parts.flat() };
}

export function list(items: RichTextSection[], style: 'bullet' | 'ordered' = 'bullet'): RichTextBlockElement {
  return { type: 'rich_text_list', style, elements: items };
}

export function rich(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}
