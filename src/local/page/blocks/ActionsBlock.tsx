import type { ActionsBlock as Actions, ContextActionsBlock } from '@slack/types';
import { Element } from '../elements/Element.tsx';
import type { Placed } from './Block.tsx';

/** A row of elements, each of which tells the app at once. */
export function ActionsBlock({ of }: { of: Placed<Actions | ContextActionsBlock> }) {
  return (
    <div className={of.type === 'actions' ? 'actions' : 'actions actions--context'}>
      {of.elements.map((element) => (
        <Element key={element.action_id} of={element} place={{ blockId: of.block_id, tells: true }} />
      ))}
    </div>
  );
}
