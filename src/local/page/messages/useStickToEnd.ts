import { type RefObject, useEffect, useRef } from 'react';

/** Pixels of the last message that must be in sight for the reader to be at the end. */
const IN_SIGHT = 24;

/** Distance to scroll until the element's first line is at the top of the list. */
function topIn(list: HTMLElement, element: Element): number {
  return list.scrollTop + element.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/**
 * Keeps a scrolling list at its end while its last message is in sight; who scrolled up is left alone. A new message
 * taller than the list is shown from its first line, and then the reader's place in it is their own.
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
    const lastMessage = () => content.querySelector(':scope > article:last-of-type');
    let top = element.scrollTop;
    const onScroll = () => {
      const last = lastMessage();
      const isThere = !last || topIn(element, last) + IN_SIGHT < element.scrollTop + element.clientHeight;
      // Content may grow between our own scrolling and this event: only scrolling up is the reader's.
      if (isThere || element.scrollTop < top) atEnd.current = isThere;
      top = element.scrollTop;
    };
    let shown: Element | null = null;
    const follow = () => {
      if (!atEnd.current) return;
      const last = lastMessage();
      const isNew = last !== shown;
      shown = last;
      if (!last || last.clientHeight <= element.clientHeight) element.scrollTop = element.scrollHeight;
      else if (isNew) element.scrollTop = topIn(element, last);
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
