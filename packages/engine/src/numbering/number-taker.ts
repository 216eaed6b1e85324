import type { Json } from '@mokuai/expression';
import type { Model, ModuleModel } from '@mokuai/definition';
import type { CounterShape } from '@mokuai/query';

/** The numbers of a new record: those already taken, and the counters that the record's own statement has to take. */
export interface Numbers {
  /** Field → number, from a reserved block. */
  readonly values: Readonly<Record<string, Json>>;
  /** Sorted by (rule, scope, period). */
  readonly counters: readonly GaplessCounter[];
}

/** A counter to be taken by the record's statement, and what stands around its sequence. */
export interface GaplessCounter {
  readonly shape: CounterShape;
  readonly rule: string;
  readonly scope: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
}

/** Gives numbers to records. */
export interface NumberTaker {
  /** Numbers for the fields of `module` that a rule fills and `values` leave open. */
  take(model: Model, module: ModuleModel, values: Readonly<Record<string, Json>>, now: number): Promise<Numbers>;
  /** To be called when a number was found to be taken already: sets its counter above the highest present number. */
  repair(
    model: Model,
    module: ModuleModel,
    field: string,
    values: Readonly<Record<string, Json>>,
    now: number,
  ): Promise<void>;
}
