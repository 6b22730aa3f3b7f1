import type { PageBlock } from '../../page-api.ts';
import { Block } from './Block.tsx';
import { BlockBoundary } from './BlockBoundary.tsx';

/** The blocks of a message or view. One that can't be drawn doesn't take the others with it. */
export function Blocks({ blocks }: { blocks: PageBlock[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <BlockBoundary key={block.block_id} type={block.type}>
          <div className={`block block--${block.type}`}>
            <Block block={block} />
          </div>
        </BlockBoundary>
      ))}
    </div>
  );
}
