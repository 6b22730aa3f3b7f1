import { useState } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { typedText } from '../text/typed.ts';

/** The reader's own message, to be written anew; Enter saves, Escape leaves it as it was. */
export function EditMessage({ message, onDone }: { message: PageMessage; onDone: () => void }) {
  const { attempt, person, channel } = useWorkspace();
  const [text, setText] = useState(() =>
    typedText(
      message.text,
      (id) => person(id).name,
      (id) => channel(id)?.name ?? id,
    ),
  );
  const save = async () => {
    const { channel: where, ts } = message;
    if (text.trim() !== '' && (await attempt('edit', { channel: where, ts, text }))) onDone();
  };

  return (
    <div className="edit">
      <textarea
        className="text-field"
        aria-label="Edit message"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          }
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div className="edit__foot">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" className="button button--primary" onClick={() => void save()}>
          Save
        </button>
      </div>
    </div>
  );
}
