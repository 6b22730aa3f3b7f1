import type { MarkdownBlock as Markdown } from '@slack/types';
import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { SafeLink } from '../text/SafeLink.tsx';
import type { Placed } from './Block.tsx';

const COMPONENTS = {
  a: ({ href, children }: ComponentProps<'a'>) => <SafeLink url={href ?? ''}>{children}</SafeLink>,
};

/** Standard Markdown. HTML in it stays text. */
export function MarkdownBlock({ of }: { of: Placed<Markdown> }) {
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {of.text}
      </ReactMarkdown>
    </div>
  );
}
