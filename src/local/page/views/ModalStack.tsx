import { useState } from 'react';
import type { SurfaceState } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Modal } from './Modal.tsx';

/** The modal on top of the stack. What was typed below it is kept until it is back on top. */
export function ModalStack() {
  const { state } = useWorkspace();
  const [touched, setTouched] = useState<Record<string, SurfaceState>>({});
  const view = state.views.at(-1);
  if (!view) return null;
  return (
    <Modal
      key={view.id}
      view={view}
      depth={state.views.length}
      touched={touched[view.id] ?? {}}
      onTouch={(change) => setTouched((all) => ({ ...all, [view.id]: change(all[view.id] ?? {}) }))}
    />
  );
}
