import type { ReactNode } from 'react';
import type { Parts } from '../../lib/sounds-like.js';

export type EntryGroup = 'recent' | 'records' | 'pages' | 'actions';

/** One line of the palette. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly title: string;
  /** What of the title was found. */
  readonly parts: Parts;
  readonly icon: ReactNode;
  readonly detail?: ReactNode;
  /** Its own shortcut. */
  readonly keys?: string;
  /** Where it leads, for a tab of its own; an action leads nowhere. */
  readonly href?: string;
  readonly run: () => void;
}
