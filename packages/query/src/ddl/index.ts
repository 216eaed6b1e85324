export { existingFrom, existingStatement, type Existing, type ExistingRow, type ExistingTable } from './existing.js';
export { planWords } from './columns.js';
export { conversionOf, type Conversion } from './conversions.js';
export { planDdl, planDdlInParts } from './plan.js';
export type { DdlPhase, DdlStep } from './step.js';
export { dropKept, type KeptPlace } from './places.js';
export type { TakeBack } from './take-back.js';
