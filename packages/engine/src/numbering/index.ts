export type { CounterKey, CounterStep, CounterStore } from './counter-store.js';
export type { GaplessCounter, Numbers, NumberTaker } from './number-taker.js';
export { Numbering, type NumberingDeps } from './numbering.js';
