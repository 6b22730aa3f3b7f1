import type { ConfirmationDialog } from '@slack/types';
import { type ReactNode, useState } from 'react';
import type { ElementState, SurfaceRef, SurfaceState } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { type ActionStatus, type Surface, SurfaceContext } from './surface.ts';

interface Props {
  of: SurfaceRef;
  touched: SurfaceState;
  onTouch: (change: (before: SurfaceState) => SurfaceState) => void;
  errors?: Record<string, string>;
  children: ReactNode;
}

interface Question {
  about: ConfirmationDialog;
  answer: (confirmed: boolean) => void;
}

const NO_ERRORS = {};

/** Buttons and overflow menus keep nothing of what was pressed. */
const isHeld = (value: ElementState) =>
  !['button', 'icon_button', 'feedback_buttons', 'overflow'].includes(value.type);

const keyOf = (blockId: string, actionId: string) => JSON.stringify([blockId, actionId]);

/** Gives the elements of a message or view the means to hold values and to tell the app. */
export function SurfaceProvider({ of, touched, onTouch, errors = NO_ERRORS, children }: Props) {
  const { request } = useWorkspace();
  const [statuses, setStatuses] = useState<Record<string, ActionStatus | undefined>>({});
  const [question, setQuestion] = useState<Question | null>(null);

  const ask = (about: ConfirmationDialog) =>
    new Promise<boolean>((resolve) => {
      const answer = (confirmed: boolean) => {
        setQuestion(null);
        resolve(confirmed);
      };
      setQuestion({ about, answer });
    });

  const act: Surface['act'] = async (blockId, actionId, value, confirm) => {
    if (confirm && !(await ask(confirm))) return false;
    const key = keyOf(blockId, actionId);
    const tell = (status: ActionStatus | undefined) => setStatuses((all) => ({ ...all, [key]: status }));
    tell({ pending: true });
    const state = isHeld(value) ? withValue(touched, blockId, actionId, value) : touched;
    const reply = await request('action', { surface: of, blockId, actionId, value, state });
    tell(reply.ok ? undefined : { failed: reply.text });
    return reply.ok;
  };

  return (
    <SurfaceContext
      value={{
        ref: of,
        touched,
        hold: (blockId, actionId, value) => onTouch((before) => withValue(before, blockId, actionId, value)),
        act,
        status: (blockId, actionId) => statuses[keyOf(blockId, actionId)],
        errors,
      }}
    >
      {children}
      {question && <ConfirmDialog of={question.about} onAnswer={question.answer} />}
    </SurfaceContext>
  );
}

function withValue(
  state: SurfaceState,
  blockId: string,
  actionId: string,
  value: ElementState,
): SurfaceState {
  return { ...state, [blockId]: { ...state[blockId], [actionId]: value } };
}
