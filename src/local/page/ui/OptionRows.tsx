import { useEffect, useRef } from 'react';
import type { PageOption } from '../../page-api.ts';
import { PlainText } from '../text/PlainText.tsx';
import type { OptionList } from './useOptions.ts';

interface Props {
  id: string;
  lists: OptionList[];
  note: string;
  active: number;
  isSelected: (option: PageOption) => boolean;
  onChoose: (option: PageOption) => void;
}

/** The open list of a select menu. The focus stays in its input. */
export function OptionRows({ id, lists, note, active, isSelected, onChoose }: Props) {
  const activeRow = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row becomes active
  useEffect(() => activeRow.current?.scrollIntoView({ block: 'nearest' }), [active]);

  let at = -1;
  return (
    <div role="listbox" id={id} aria-label="Options">
      {lists.map((list) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's controls
        <div key={list.label ?? ''} role="group" aria-label={list.label}>
          {list.label && <div className="options__group">{list.label}</div>}
          {list.options.map((option) => {
            at += 1;
            const isActive = at === active;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input that holds the focus has the keys
              <div
                key={option.value}
                ref={isActive ? activeRow : undefined}
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={isSelected(option)}
                className={isActive ? 'options__row options__row--active' : 'options__row'}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(option)}
              >
                <PlainText text={option.text.text} />
                {option.description && (
                  <span className="options__description">
                    <PlainText text={option.description.text} />
                  </span>
                )}
              </div>
            );
          })}
        </div>
      ))}
      {note && <div className="options__note">{note}</div>}
    </div>
  );
}
