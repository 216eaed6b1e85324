export { clearTemplate, cascadeTemplate, restrictTemplate } from './dependents.js';
export { writableFields } from './columns.js';
export { counterSlot, type CounterShape } from './counters.js';
export { createTemplate, type CreateOutcome } from './create.js';
export { createManyTemplate, type CreateManyOutcome } from './create-many.js';
export { ownershipOf, type Ownership } from './ownership.js';
export { purgeTemplate, removeTemplate, restoreTemplate } from './remove.js';
export { wordsOfField, type FieldValues, type Template, type WriteValues } from './slots.js';
export { updateTemplate, type ChangeOutcome, type UpdateShape } from './update.js';
