import type { ComponentType } from 'react';
import type { StepTypeEntry } from '@mokuai/contract';
import type { Json } from '@mokuai/expression';
import type { Hue } from '@mokuai/ui';
import type { DocumentFault } from '../../data/use-faults.js';

export type StepInput = Readonly<Record<string, Json>>;

export interface StepProps {
  readonly input: StepInput;
  readonly onChange: (input: StepInput, key?: string) => void;
  readonly type: StepTypeEntry;
  /** Paths are relative to the step (`/input/data/amount`). */
  readonly faults: readonly DocumentFault[];
}

/** All that the designer knows of a kind of step beyond what the server tells. */
export interface StepEditor {
  readonly hue: Hue;
  /** What a new step begins with. */
  readonly begin: () => StepInput;
  /** Absent where there is nothing to say. */
  readonly Editor?: ComponentType<StepProps>;
  /** The step in words, for its card. */
  readonly Words?: ComponentType<{ readonly input: StepInput }>;
  /** What it did in a run, in a few words. */
  readonly Done?: ComponentType<DoneProps>;
}

export interface DoneProps {
  /** As it was understood: references filled in. */
  readonly input: StepInput;
  readonly output: StepInput;
}

/** The faults of one key of a step's input, their paths relative to it. */
export const faultsOf = (faults: readonly DocumentFault[], key: string): readonly DocumentFault[] =>
  faults
    .filter(({ path }) => path === `/input/${key}` || path.startsWith(`/input/${key}/`))
    .map((fault) => ({ ...fault, path: fault.path.slice(`/input/${key}`.length) }));
