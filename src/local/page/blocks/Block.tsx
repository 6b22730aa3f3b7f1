import type { KnownBlock } from '@slack/types';
import type { PageBlock } from '../../page-api.ts';
import { RichText } from '../text/RichText.tsx';
import { ActionsBlock } from './ActionsBlock.tsx';
import { AlertBlock } from './AlertBlock.tsx';
import { ContextBlock } from './ContextBlock.tsx';
import { DataTableBlock } from './DataTableBlock.tsx';
import { HeaderBlock } from './HeaderBlock.tsx';
import { ImageBlock } from './ImageBlock.tsx';
import { InputBlock } from './InputBlock.tsx';
import { MarkdownBlock } from './MarkdownBlock.tsx';
import { SectionBlock } from './SectionBlock.tsx';
import { TableBlock } from './TableBlock.tsx';

/** A block with the id that the server gave it. */
export type Placed<T> = T & { block_id: string };

/** Any block of Block Kit that the local workspace can draw. */
export function Block({ block }: { block: PageBlock }) {
  const of = block as unknown as Placed<KnownBlock>;
  switch (of.type) {
    case 'section':
      return <SectionBlock of={of} />;
    case 'header':
      return <HeaderBlock of={of} />;
    case 'divider':
      return <hr className="block-divider" />;
    case 'context':
      return <ContextBlock of={of} />;
    case 'actions':
    case 'context_actions':
      return <ActionsBlock of={of} />;
    case 'input':
      return <InputBlock of={of} />;
    case 'image':
      return <ImageBlock of={of} />;
    case 'rich_text':
      return <RichText of={of} />;
    case 'markdown':
      return <MarkdownBlock of={of} />;
    case 'table':
      return <TableBlock of={of} />;
    case 'data_table':
      return <DataTableBlock of={of} />;
    case 'alert':
      return <AlertBlock of={of} />;
    default:
      return <div className="unsupported">The local workspace doesn't draw “{block.type}” blocks.</div>;
  }
}
