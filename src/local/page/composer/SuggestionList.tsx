import { useEffect, useRef } from 'react';
import { Avatar } from '../ui/Avatar.tsx';
import type { Suggestion, Suggestions } from './suggest.ts';

interface Props {
  id: string;
  of: Suggestions;
  active: number;
  onPoint: (at: number) => void;
  onChoose: (suggestion: Suggestion) => void;
}

/** The list over the composer. The focus stays in the text. */
export function SuggestionList({ id, of, active, onPoint, onChoose }: Props) {
  const activeRow = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row becomes active
  useEffect(() => activeRow.current?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div className="suggestions">
      <div className="suggestions__title" aria-hidden="true">
        {of.title}
      </div>
      <div className="suggestions__rows" role="listbox" id={id} aria-label={of.title}>
        {of.items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text that holds the focus has the keys
          <div
            key={item.key}
            ref={at === active ? activeRow : undefined}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className="suggestions__row"
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => onPoint(at)}
            onClick={() => onChoose(item)}
          >
            {item.person && <Avatar of={item.person} size={24} />}
            <span className="suggestions__label">
              <b>{item.label}</b> {item.hint}
            </span>
            <span className="suggestions__detail">{item.detail}</span>
          </div>
        ))}
      </div>
      <div className="suggestions__keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> to move · <kbd>Enter</kbd> to choose · <kbd>Esc</kbd> to dismiss
      </div>
    </div>
  );
}
