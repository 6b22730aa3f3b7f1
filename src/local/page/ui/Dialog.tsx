import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  /** Id of the element that names the dialog. */
  labelledBy: string;
  onCancel: () => void;
  className?: string;
  children: ReactNode;
}

/** A modal dialog: holds the focus, makes the rest of the page inert, and gives the focus back; Escape cancels. */
export function Dialog({ labelledBy, onCancel, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement as HTMLElement | null;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      before?.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
}
