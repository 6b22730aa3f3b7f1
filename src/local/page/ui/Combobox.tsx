import { useId, useRef, useState } from 'react';
import type { PageOption } from '../../page-api.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { OptionRows } from './OptionRows.tsx';
import { Popover } from './Popover.tsx';
import { useActiveItem } from './useActiveItem.ts';
import { type OptionSource, useOptions } from './useOptions.ts';

interface Props {
  source: OptionSource;
  selected: PageOption[];
  multiple: boolean;
  maxItems?: number | undefined;
  placeholder: string;
  onChange: (selected: PageOption[]) => void;
  /** The choice can be taken back, as in an optional input. */
  clearable?: boolean;
  autoFocus?: boolean | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
}

/** A select menu with typeahead, for one choice or several. */
export function Combobox(props: Props) {
  const { source, selected, multiple, placeholder, onChange } = props;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { lists, note } = useOptions(source, query, open);
  const options = lists.flatMap((list) => list.options);
  const isSelected = (option: PageOption) => selected.some((one) => one.value === option.value);
  const isFull = multiple && selected.length >= (props.maxItems ?? Number.POSITIVE_INFINITY);

  const close = () => {
    setOpen(false);
    setQuery('');
  };
  const choose = (option: PageOption | undefined) => {
    if (!option) return;
    if (!multiple) {
      onChange([option]);
      close();
    } else {
      const others = selected.filter((one) => one.value !== option.value);
      if (others.length < selected.length) onChange(others);
      else if (!isFull) onChange([...selected, option]);
      setQuery('');
    }
  };
  const { active, setActive, onKey } = useActiveItem(open ? options.length : 0, (at) => choose(options[at]));
  const show = () => {
    if (open) return;
    setOpen(true);
    setActive(Math.max(0, options.findIndex(isSelected)));
  };
  const single = multiple ? undefined : selected[0];

  return (
    <div ref={box} className={multiple ? 'select select--multi' : 'select'}>
      {multiple &&
        selected.map((option) => (
          <span key={option.value} className="select__chip">
            {option.text.text}
            <IconButton
              icon="close"
              size={12}
              label={`Remove ${option.text.text}`}
              onClick={() => onChange(selected.filter((one) => one !== option))}
            />
          </span>
        ))}
      <input
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        aria-labelledby={props.labelledBy}
        aria-label={props.labelledBy ? undefined : placeholder}
        aria-describedby={props.describedBy}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the app asks for it with focus_on_load
        autoFocus={props.autoFocus}
        className={single && !open ? 'select__input select__input--chosen' : 'select__input'}
        placeholder={single?.text.text ?? (multiple && selected.length > 0 ? '' : placeholder)}
        value={open ? query : (single?.text.text ?? '')}
        onClick={show}
        onChange={(event) => {
          show();
          setActive(0);
          setQuery(event.target.value);
        }}
        onBlur={close}
        onKeyDown={(event) => {
          if (onKey(event)) return;
          if (!open && (event.key === 'ArrowDown' || event.key === 'Enter')) {
            event.preventDefault();
            show();
          }
          if (multiple && event.key === 'Backspace' && query === '') onChange(selected.slice(0, -1));
        }}
      />
      {single && props.clearable ? (
        <IconButton icon="close" size={14} label="Clear the choice" onClick={() => onChange([])} />
      ) : (
        <Icon name="down" size={16} />
      )}
      {open && (
        <Popover anchor={box} onClose={close} fit className="options">
          <OptionRows
            id={listId}
            lists={lists}
            note={isFull ? `At most ${props.maxItems} can be chosen` : note}
            active={active}
            isSelected={isSelected}
            onChoose={choose}
          />
        </Popover>
      )}
    </div>
  );
}
