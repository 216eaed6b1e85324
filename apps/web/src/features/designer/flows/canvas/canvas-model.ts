import { createContext, useContext, type ReactNode } from 'react';
import type { Hue } from '@mokuai/ui';
import type { CardFaults, CardKey } from '../tree/cards.js';
import type { FlowBranch, FlowItem, FlowItems, FlowPlace } from '../tree/flow-tree.js';

/** What a card says. */
export interface CardFace {
  readonly icon: string;
  readonly hue: Hue;
  /** What kind of card it is, over its name. */
  readonly kind?: string | undefined;
  readonly title: string;
  readonly body?: ReactNode;
}

/** How a card fared in a run. */
export interface CardRun {
  readonly state: 'done' | 'failed' | 'unvisited';
  /** One line below the card. */
  readonly note?: ReactNode;
  readonly time?: string;
}

/** A kind of card that can be added. */
export interface CardType {
  readonly type: string;
  readonly label: string;
  readonly icon: string;
  readonly hue: Hue;
}

/** What the cards of a canvas need to know and can do. */
export interface CanvasModel {
  readonly items: FlowItems;
  readonly face: (item: FlowItem) => CardFace;
  readonly branchWords: (branch: FlowBranch) => ReactNode;
  /** Says that a branch has no cards. */
  readonly nothing: string;
  readonly types: readonly CardType[];
  readonly make: (type: string, id: string) => FlowItem;
  readonly faults: CardFaults;
  readonly selected: CardKey;
  readonly onSelect: (key: CardKey) => void;
  /** Absent where nothing may be changed. `key`: changes with the same one are undone together. */
  readonly onChange: ((items: FlowItems, key?: string) => void) | undefined;
  /** The card that is being carried to another gap. */
  readonly carried: string | null;
  readonly onCarry: (id: string | null) => void;
  /** In a replay: how a card fared, and which of its branches was taken. */
  readonly runOf?: ((id: string) => CardRun) | undefined;
  readonly takenOf?: ((id: string) => number | null | undefined) | undefined;
  /** Was the gap passed in the replay? */
  readonly passed?: ((place: FlowPlace) => boolean) | undefined;
}

const Context = createContext<CanvasModel | null>(null);
export const CanvasModelProvider = Context.Provider;

/** Only below a canvas. */
export function useCanvas(): CanvasModel {
  const model = useContext(Context);
  if (!model) throw new Error('a card stands outside of its canvas');
  return model;
}
