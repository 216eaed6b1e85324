import { useCallback, useRef, useState } from 'react';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import type { Values } from '../record-values.js';

interface Duplicates {
  /** What there is already of the record, as it was filled in when last asked. */
  readonly found: readonly DuplicateMatch[];
  /** Asks anew, where what is compared has changed since. */
  readonly look: () => void;
}

const NOTHING: readonly DuplicateMatch[] = [];

/**
 * Looks for records that are the same as one that is being filled in.
 * @param sent what would be sent of it now
 * @param id of the record that is changed; undefined of a new one
 */
export function useDuplicates(module: EffectiveModule, sent: () => Values, id?: string): Duplicates {
  const [found, setFound] = useState(NOTHING);
  const asked = useRef('{}');
  const { name, duplicateRules } = module;
  const look = useCallback(() => {
    if (!duplicateRules) return;
    const compared = new Set(duplicateRules.flatMap(({ fields }) => fields));
    const data = Object.fromEntries(Object.entries(sent()).filter(([field]) => compared.has(field)));
    const key = JSON.stringify(data);
    if (key === asked.current) return;
    asked.current = key;
    if (key === '{}') return setFound(NOTHING);
    api
      .post<{ readonly duplicates: readonly DuplicateMatch[] }>(`/records/${name}/duplicates`, {
        ...(id && { id }),
        data,
      })
      // An answer to what was filled in before says nothing of what is filled in now.
      .then(({ duplicates }) => asked.current === key && setFound(duplicates))
      // Saving asks again, and says what is wrong.
      .catch(() => setFound(NOTHING));
  }, [name, duplicateRules, sent, id]);
  return { found, look };
}

/** The rules that whoever saves again says not to mind; undefined where one of them cannot be. */
export const allowableOf = (found: readonly DuplicateMatch[]): readonly string[] | undefined =>
  found.every(({ action }) => action === 'warn') ? found.map(({ rule }) => rule) : undefined;
