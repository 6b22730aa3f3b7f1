import { useMemo } from 'react';
import { Inlines } from './Inlines.tsx';
import { parseMrkdwn } from './mrkdwn.ts';
import type { MrkdwnPart } from './nodes.ts';

function Lines({ lines }: { lines: (MrkdwnPart & { type: 'lines' })['lines'] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no identity but their place
    <span key={at} className={line.length > 0 ? 'line' : 'line line--empty'}>
      <Inlines nodes={line} />
    </span>
  ));
}

function Part({ part }: { part: MrkdwnPart }) {
  if (part.type === 'pre') return <pre>{part.text}</pre>;
  if (part.type === 'quote') {
    return (
      <blockquote>
        <Lines lines={part.lines} />
      </blockquote>
    );
  }
  return <Lines lines={part.lines} />;
}

/** Slack's mrkdwn, drawn. */
export function Mrkdwn({ text }: { text: string }) {
  const parts = useMemo(() => parseMrkdwn(text), [text]);
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
  return parts.map((part, at) => <Part key={at} part={part} />);
}
