import type { Fault } from './fault.js';

/** A value, or the faults that kept it from being made. Pure packages return it; use-cases throw `Problem` instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; faults: readonly Fault[] };

/** The good outcome. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** The bad outcome; at least one fault. */
export const fail = (...faults: Fault[]): { ok: false; faults: readonly Fault[] } => ({ ok: false, faults });
