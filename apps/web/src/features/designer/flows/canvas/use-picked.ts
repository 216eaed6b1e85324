import { useCallback, useState } from 'react';
import type { CardKey } from '../tree/cards.js';

/** What is chosen on a canvas, and what is being carried. */
export interface Picked {
  readonly selected: CardKey;
  /** The empty key: nothing. */
  readonly select: (key: CardKey) => void;
  readonly carried: string | null;
  readonly carry: (id: string | null) => void;
}

export function usePicked(begin: CardKey = ''): Picked {
  const [selected, select] = useState<CardKey>(begin);
  const [carried, setCarried] = useState<string | null>(null);
  const carry = useCallback((id: string | null) => setCarried(id), []);
  return { selected, select, carried, carry };
}
