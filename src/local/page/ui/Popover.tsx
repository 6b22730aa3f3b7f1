import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place.ts';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** At least as wide as its anchor. */
  fit?: boolean;
  /** Prefer the space above. */
  above?: boolean;
  /** Line up with the anchor's right edge. */
  atEnd?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A box beside its anchor, above everything else and never cut off by a scrolling parent.
 *
 * Closes on a press outside of itself and its anchor, and on Escape.
 */
export function Popover({ anchor, onClose, fit, above, atEnd, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const place = () => {
      if (anchor.current) placeBeside(element, anchor.current, { fit, above, atEnd });
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(element);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [anchor, fit, above, atEnd]);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) close.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [anchor]);

  return (
    <div ref={box} popover="manual" className={`popover ${className ?? ''}`}>
      {children}
    </div>
  );
}
