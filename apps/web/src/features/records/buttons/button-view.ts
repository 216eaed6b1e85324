import type { ReactNode } from 'react';

/** A button of the record page as it is drawn: in the bar, or in the menu of the rarer ones. */
export interface ButtonView {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly place: 'bar' | 'more';
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
  /** The hue that an admin gave it. */
  readonly color?: string | null;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  /** Why it cannot be used now. */
  readonly why?: string | undefined;
}
