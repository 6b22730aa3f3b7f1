import { useId, useState } from 'react';
import type { PageView, SurfaceState } from '../../page-api.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { useWorkspace } from '../state/workspace.ts';
import { SurfaceProvider } from '../surface/SurfaceProvider.tsx';
import { PlainText } from '../text/PlainText.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  view: PageView;
  /** How many modals are open; from two on there is a way back. */
  depth: number;
  touched: SurfaceState;
  onTouch: (change: (before: SurfaceState) => SurfaceState) => void;
}

/** A modal of the app: a title, blocks, and a submit button where it is a form. */
export function Modal({ view, depth, touched, onTouch }: Props) {
  const { state, person, request } = useWorkspace();
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const title = useId();

  const close = (clear: boolean) => void request('close', { viewId: view.id, clear });
  const submit = async () => {
    if (pending || !view.submit) return;
    setProblem('');
    setPending(true);
    const reply = await request('submit', { viewId: view.id, state: touched });
    setPending(false);
    if (!reply.ok) setProblem(reply.text);
  };

  return (
    <Dialog labelledBy={title} className="modal" onCancel={() => close(false)}>
      <form
        className="modal__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header className="dialog__head">
          {depth > 1 && <IconButton icon="back" label="Back" onClick={() => close(false)} />}
          <Avatar of={person(state.app.botUserId)} size={28} />
          <h2 id={title}>
            <PlainText text={view.title.text} emoji={view.title.emoji} />
          </h2>
          <IconButton icon="close" label="Close" onClick={() => close(true)} />
        </header>
        <div className="dialog__body">
          {problem && (
            <div className="dialog__problem" role="alert">
              {problem}
            </div>
          )}
          <SurfaceProvider
            of={{ type: 'view', viewId: view.id }}
            touched={touched}
            onTouch={onTouch}
            errors={view.errors}
          >
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        </div>
        <footer className="dialog__foot">
          <button type="button" className="button" onClick={() => close(false)}>
            {view.close?.text ?? (view.submit ? 'Cancel' : 'Close')}
          </button>
          {view.submit && (
            <button type="submit" className="button button--primary" aria-busy={pending} disabled={pending}>
              {view.submit.text}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
