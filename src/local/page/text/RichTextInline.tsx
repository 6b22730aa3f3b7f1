import type { RichTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { Inlines } from './Inlines.tsx';
import type { Inline } from './nodes.ts';

/** The same piece in the terms of mrkdwn. The text of rich text is literal: nothing in it is escaped or markup. */
function toInline(of: RichTextElement): Inline {
  switch (of.type) {
    case 'text':
      return { type: 'text', text: of.text };
    case 'link':
      return { type: 'link', url: of.url, label: of.text ?? of.url };
    case 'user':
      return { type: 'user', id: of.user_id };
    case 'channel':
      return { type: 'channel', id: of.channel_id };
    case 'usergroup':
      return { type: 'usergroup', id: of.usergroup_id };
    case 'broadcast':
      return { type: 'broadcast', range: of.range };
    case 'emoji':
      return { type: 'emoji', name: of.name };
    case 'date':
      return {
        type: 'date',
        timestamp: of.timestamp,
        format: of.format,
        fallback: of.fallback ?? '',
        ...(of.url ? { url: of.url } : {}),
      };
    case 'color':
      return { type: 'code', text: of.value };
    case 'team':
      return { type: 'text', text: of.team_id };
  }
}

/** One piece of rich text with its style. */
export function RichTextInline({ of }: { of: RichTextElement }) {
  let drawn: ReactNode = <Inlines nodes={[toInline(of)]} />;
  if (of.style?.code) drawn = <code>{drawn}</code>;
  if (of.style?.strike) drawn = <s>{drawn}</s>;
  if (of.style?.italic) drawn = <i>{drawn}</i>;
  if (of.style?.bold) drawn = <b>{drawn}</b>;
  return drawn;
}
