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

/** Where numbers are kept. */
export interface NumberColumn {
  readonly table: string;
  readonly column: string;
}

/** What stands before and after the sequence of a number. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A counter as it stands. */
export interface CounterState {
  readonly scope: string;
  readonly period: string;
  readonly next: number;
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
  raise(key: CounterKey, step: CounterStep, column: NumberColumn, around: Around): Promise<void>;
  /** What `raise` would set a counter without a value to; undefined where no such number is present. */
  above(step: CounterStep, column: NumberColumn, around: Around): Promise<number | undefined>;
  /** Those of the numbers that a record of the column carries, deleted ones too. */
  present(column: NumberColumn, numbers: readonly string[]): Promise<readonly string[]>;
  /** The counters of a rule: the latest period first, and in it the scope that got furthest. */
  list(rule: string, limit: number): Promise<readonly CounterState[]>;
}
