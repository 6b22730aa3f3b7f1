import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { useDraft } from '../state/drafts.ts';
import { useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useActiveItem } from '../ui/useActiveItem.ts';
import { CommandHint } from './CommandHint.tsx';
import { commandsIn } from './commands.ts';
import { FormatBar } from './FormatBar.tsx';
import { insertText, type Selection, toggleMark } from './format.ts';
import { ShortcutsButton } from './ShortcutsButton.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { type Suggestion, suggest } from './suggest.ts';
import { useSend } from './useSend.ts';

interface Props {
  channel: PageChannel;
  threadTs: string | null;
  placeholder: string;
  onSent: () => void;
}

const MARKS: Record<string, string> = { b: '*', i: '_' };

/** Where messages and commands are typed. Enter sends, Shift+Enter begins a new line. */
export function Composer({ channel, threadTs, placeholder, onSent }: Props) {
  const { state } = useWorkspace();
  const [draft, setDraft] = useDraft(channel.id, threadTs);
  const [caret, setCaret] = useState(draft.length);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const send = useSend(channel, threadTs);
  const commands = threadTs ? [] : commandsIn(state, channel);
  const found = draft === dismissed ? null : suggest(draft, caret, { ...state, commands });

  const put = ({ text, start, end }: Selection) => {
    setDraft(text);
    setCaret(end);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(start, end));
  };
  const selection = (): Selection => {
    const { selectionStart = draft.length, selectionEnd = draft.length } = field.current ?? {};
    return { text: draft, start: selectionStart, end: selectionEnd };
  };
  const submit = async () => {
    const typed = draft.trimEnd();
    if (typed.trim() === '') return;
    setDraft('');
    onSent();
    const wrong = await send(typed);
    setProblem(wrong);
    if (wrong) setDraft(typed);
  };
  const choose = (item: Suggestion | undefined) => {
    if (!item || !found) return;
    if (draft.startsWith('/') && item.insert.trim() === draft) void submit();
    else put(insertText({ text: draft, start: found.from, end: caret }, item.insert));
  };
  const { active, setActive, onKey } = useActiveItem(found?.items.length ?? 0, (at) =>
    choose(found?.items[at]),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field grows with its text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (onKey(event, ['Enter', 'Tab'])) return;
    const mark = event.ctrlKey || event.metaKey ? MARKS[event.key.toLowerCase()] : undefined;
    if (mark) {
      event.preventDefault();
      put(toggleMark(selection(), mark));
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void submit();
    }
  };

  return (
    <div className="composer-area">
      {problem && (
        <div className="composer-problem" role="alert">
          {problem}
        </div>
      )}
      <div ref={box} className="composer">
        <FormatBar onMark={(mark) => put(toggleMark(selection(), mark))} />
        <CommandHint draft={draft} commands={commands} />
        <textarea
          ref={field}
          rows={1}
          className="composer__text"
          aria-label={placeholder}
          placeholder={placeholder}
          aria-controls={found ? listId : undefined}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-activedescendant={found ? `${listId}-${active}` : undefined}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            setCaret(event.target.selectionEnd);
            setActive(0);
            setProblem('');
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
          onKeyDown={onKeyDown}
        />
        <div className="composer__foot">
          <ShortcutsButton />
          <IconButton icon="at" label="Mention someone" onClick={() => put(insertText(selection(), '@'))} />
          {!threadTs && (
            <IconButton
              icon="slash"
              label="Run a command"
              onClick={() => put({ text: '/', start: 1, end: 1 })}
            />
          )}
          <span className="composer__keys">
            <kbd>Enter</kbd> to send · <kbd>Shift Enter</kbd> for a new line
          </span>
          <IconButton
            icon="send"
            label="Send"
            className={draft.trim() ? 'composer__send composer__send--ready' : 'composer__send'}
            disabled={draft.trim() === ''}
            onClick={() => void submit()}
          />
        </div>
      </div>
      {found && (
        <Popover anchor={box} onClose={() => setDismissed(draft)} fit above>
          <SuggestionList id={listId} of={found} active={active} onPoint={setActive} onChoose={choose} />
        </Popover>
      )}
    </div>
  );
}
