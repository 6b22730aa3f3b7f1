import { isObject, type JsonObject } from '../core/json.ts';
import type { PageBlock } from '../page-api.ts';

/** An interactive element and the block that holds it. */
export interface Placed {
  block: PageBlock;
  element: JsonObject & { type: string; action_id: string };
}

/** Every interactive element of a surface, in order. */
export function placedElements(blocks: readonly PageBlock[]): Placed[] {
  return blocks.flatMap((block) => {
    const own = candidates(block)
      .filter(
        (element): element is Placed['element'] => isObject(element) && typeof element.action_id === 'string',
      )
      .map((element) => ({ block, element }));
    return [...own, ...placedElements(children(block))];
  });
}

/** Where blocks keep their elements. */
function candidates(block: PageBlock): unknown[] {
  return [block.accessory, block.element, ...list(block.elements), ...list(block.actions)];
}

/** Blocks within a block: a carousel's cards, a container's content. */
function children(block: PageBlock): PageBlock[] {
  const inner = block.type === 'carousel' ? block.elements : block.child_blocks;
  return list(inner).filter((child): child is PageBlock => isObject(child) && typeof child.type === 'string');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One element by its ids. */
export function findElement(
  blocks: readonly PageBlock[],
  blockId: string,
  actionId: string,
): Placed | undefined {
  return placedElements(blocks).find(
    ({ block, element }) => block.block_id === blockId && element.action_id === actionId,
  );
}
