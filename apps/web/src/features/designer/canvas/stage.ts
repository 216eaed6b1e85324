import { createContext, useContext } from 'react';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { ModuleDesign, Place, SectionPlace } from '../state/design.js';
import type { Step } from '../state/places.js';
import type { Selection } from './selection.js';

/** What can be done on the canvas. The same object as long as the page is open. */
export interface StageActions {
  readonly select: (selection: Selection) => void;
  /** Goes to the settings of what is selected. */
  readonly openProperties: () => void;
  readonly change: (design: ModuleDesign, key?: string) => void;
  readonly showTab: (tab: number) => void;
  /** Moves a field to a place, and the eye with it. */
  readonly place: (field: string, place: Place) => void;
  readonly nudge: (field: string, step: Step) => void;
  /** Selects the field one arrow key away. */
  readonly look: (field: string, step: Step) => void;
  readonly copy: (field: string) => void;
  readonly hide: (field: string) => void;
  readonly remove: (field: string) => void;
  readonly widen: (field: string) => void;
  readonly addSection: (place: SectionPlace) => void;
  /** A section of nothing but words. */
  readonly addHelp: (place: SectionPlace) => void;
  readonly addTab: () => void;
}

/** What is on the canvas now. */
export interface Stage {
  readonly design: ModuleDesign;
  readonly types: readonly FieldTypeEntry[];
  readonly tab: number;
  readonly selection: Selection;
  /** One field in each row: the sheet is no wider than a phone. */
  readonly narrow: boolean;
}

export const StageContext = createContext<Stage | null>(null);
export const ActionsContext = createContext<StageActions | null>(null);

function given<T>(value: T | null): T {
  if (value === null) throw new Error('not on a canvas');
  return value;
}

export const useStage = (): Stage => given(useContext(StageContext));
export const useActions = (): StageActions => given(useContext(ActionsContext));
