import type { IconButton as SlackIconButton } from '@slack/types';
import { useWorkspace } from '../state/workspace.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ActionWarning } from './ActionWarning.tsx';

/** A small button that shows its icon alone. */
export function IconButtonElement({ of, place }: ElementProps<SlackIconButton>) {
  const { state } = useWorkspace();
  const { tell, status } = useElement(of, place);
  if (of.visible_to_user_ids && !of.visible_to_user_ids.includes(state.me)) return null;
  return (
    <span className="element">
      <IconButton
        icon={of.icon === 'trash' ? 'trash' : 'dots'}
        size={18}
        label={of.accessibility_label ?? of.text.text}
        onClick={() => tell({ type: 'icon_button' })}
      />
      <ActionWarning status={status} />
    </span>
  );
}
