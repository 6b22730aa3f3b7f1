import { type KeyboardEvent, useState } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Which line of a list the keyboard is at. */
export function useActiveItem(count: number, choose: (at: number) => void) {
  const [wanted, setActive] = useState(0);
  const active = count === 0 ? -1 : Math.min(wanted, count - 1);

  /** True where the key was the list's: arrows move, Enter and Tab choose. */
  const onKey = (event: KeyboardEvent, chooseWith: readonly string[] = ['Enter']): boolean => {
    if (count === 0 || event.nativeEvent.isComposing) return false;
    const step = STEPS[event.key];
    if (step !== undefined) setActive((active + step + count) % count);
    else if (chooseWith.includes(event.key) && !event.shiftKey) choose(active);
    else return false;
    event.preventDefault();
    return true;
  };
  return { active, setActive, onKey };
}
