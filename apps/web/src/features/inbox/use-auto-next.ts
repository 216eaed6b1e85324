import { useState } from 'react';

const KEY = 'mokuai.inbox.next';

/** Is the next submission opened after a decision? Remembered by this browser; yes until somebody says no. */
export function useAutoNext(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'no');
  return [
    on,
    (now) => {
      localStorage.setItem(KEY, now ? 'yes' : 'no');
      setOn(now);
    },
  ];
}
