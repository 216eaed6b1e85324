export type { CounterKey, CounterState, CounterStep, CounterStore } from './counter-store.js';
export type { GaplessCounter, Numbers, NumberTaker } from './number-taker.js';
export { Numbering, type NumberingDeps, type NumberPreview } from './numbering.js';
export { RulePreviews, type RulePreviewPorts } from './rule-previews.js';
