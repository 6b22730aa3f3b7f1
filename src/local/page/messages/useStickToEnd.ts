import { type RefObject, useEffect, useRef } from 'react';

/** Pixels from the end within which a reader counts as being there. */
const NEAR = 80;

/**
 * Keeps a scrolling list at its end while the reader is there; who scrolled up is left alone.
 *
 * @param sent Changes with each thing that the reader sends: that takes them to the end again.
 */
export function useStickToEnd<T extends HTMLElement>(sent: number): RefObject<T | null> {
  const list = useRef<T>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const element = list.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let top = element.scrollTop;
    const onScroll = () => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      // Content may grow between our own scrolling and this event: only scrolling up is the reader's.
      if (isNear || element.scrollTop < top) atEnd.current = isNear;
      top = element.scrollTop;
    };
    const follow = () => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    const watch = new ResizeObserver(follow);
    watch.observe(content);
    watch.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  useEffect(() => {
    if (sent === 0 || !list.current) return;
    atEnd.current = true;
    list.current.scrollTop = list.current.scrollHeight;
  }, [sent]);

  return list;
}
