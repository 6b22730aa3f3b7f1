import { useRef, useState } from 'react';

const SHOWN_MS = 6_000;

/** One passing notice at the foot of the page. */
export function useNotices(): { notice: string; notify: (text: string) => void } {
  const [notice, setNotice] = useState('');
  const timer = useRef<number>(undefined);
  return {
    notice,
    notify: (text) => {
      clearTimeout(timer.current);
      setNotice(text);
      timer.current = window.setTimeout(() => setNotice(''), SHOWN_MS);
    },
  };
}
