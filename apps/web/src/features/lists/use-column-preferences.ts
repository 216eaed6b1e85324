import { useState } from 'react';
import { useMe } from '../../lib/session.js';
import { parsePreferences, type ColumnPreferences } from './columns.js';

/** What this user made of a view's columns on this machine, and the way to change it. */
export function useColumnPreferences(
  module: string,
  view: string,
): readonly [ColumnPreferences, (change: ColumnPreferences | null) => void] {
  const key = `mokuai.columns/${useMe().id}/${module}/${view}`;
  const [held, setHeld] = useState(() => ({ key, value: parsePreferences(localStorage.getItem(key)) }));
  const now = held.key === key ? held : { key, value: parsePreferences(localStorage.getItem(key)) };
  if (now !== held) setHeld(now);
  const change = (next: ColumnPreferences | null) => {
    const value = next === null ? {} : { ...now.value, ...next };
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    setHeld({ key, value });
  };
  return [now.value, change];
}
