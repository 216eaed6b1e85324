/** Which counter: rules count by scope and period. */
export interface CounterKey {
  readonly rule: string;
  readonly scope: string;
  readonly period: string;
}

/** How the counter goes on. */
export interface CounterStep {
  readonly start: number;
  readonly step: number;
}

/** Keeps the counters of numbering rules. Each call is a short transaction of its own. */
export interface CounterStore {
  /**
   * Takes `count` values at once and gives the first; the first of all is `start`. A start that was raised since is where
   * the counter goes on; one that was lowered repeats nothing.
   */
  reserve(key: CounterKey, step: CounterStep, count: number): Promise<number>;
  /** The value that the next reservation would begin with, without taking it. */
  peek(key: CounterKey, step: CounterStep): Promise<number>;
  /** Sets the counter above every number of this column that begins with `before` and ends with `after`. */
  raise(
    key: CounterKey,
    step: CounterStep,
    column: { readonly table: string; readonly column: string },
    around: { readonly before: string; readonly after: string },
  ): Promise<void>;
}
