import { useEffect, useReducer } from 'react';
import { findIn, learnPinyin } from '../../lib/sounds-like.js';
import type { Entry } from './entry.js';
import { useActions } from './use-actions.js';
import { useFoundRecords } from './use-found-records.js';
import { usePages } from './use-pages.js';
import { useHits, useRecent } from './use-records.js';

/** Before anything is written the palette is a short way, not a list of everything. */
const FIRST_PAGES = 5;
const FIRST_ACTIONS = 4;
const MOST = 8;

function matching(entries: readonly Omit<Entry, 'parts'>[], text: string, unasked: number): readonly Entry[] {
  if (text.trim() === '') return entries.slice(0, unasked).map((entry) => ({ ...entry, parts: [] }));
  return entries
    .flatMap((entry) => {
      const parts = findIn(entry.title, text);
      return parts ? [{ ...entry, parts }] : [];
    })
    .slice(0, MOST);
}

/** Everything that a text finds, in the order it is shown. */
export function useEntries(text: string, module: string) {
  const [, again] = useReducer((n: number) => n + 1, 0);
  const asked = text.trim() !== '';
  // Not before somebody types: reading the dictionary would hold up the opening.
  useEffect(() => {
    if (asked) void learnPinyin().then(again, () => undefined);
  }, [asked]);
  const { answer, error, busy } = useFoundRecords(text, module);
  const recent = useRecent(text, module, answer);
  const hits = useHits(text, answer);
  const pages = usePages(asked);
  const actions = useActions();
  const entries: readonly Entry[] = [
    ...recent,
    ...hits,
    ...(module === '' ? [...matching(pages, text, FIRST_PAGES), ...matching(actions, text, FIRST_ACTIONS)] : []),
  ];
  return { entries, error, busy, late: answer?.late ?? [], ms: answer?.ms };
}
