import type { ConfirmationDialog } from '@slack/types';
import { useId } from 'react';
import { Text } from '../text/Text.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  of: ConfirmationDialog;
  onAnswer: (confirmed: boolean) => void;
}

/** "Are you sure?", in the app's words. */
export function ConfirmDialog({ of, onAnswer }: Props) {
  const title = useId();
  return (
    <Dialog labelledBy={title} className="dialog--confirm" onCancel={() => onAnswer(false)}>
      <header className="dialog__head">
        <h2 id={title}>{of.title ? <Text of={of.title} /> : 'Are you sure?'}</h2>
      </header>
      <div className="dialog__body">
        <Text of={of.text} />
      </div>
      <footer className="dialog__foot">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {of.deny ? <Text of={of.deny} /> : 'Cancel'}
        </button>
        <button
          type="button"
          className={`button button--${of.style ?? 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          {of.confirm ? <Text of={of.confirm} /> : 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
