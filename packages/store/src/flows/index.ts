import * as entities from './entities.js';

export { createApprovalStore } from './approval-store.js';
export { createDepartmentStore } from './department-store.js';
export { beat, leave, workerAlive } from './heartbeat.js';
export { EffectsMigration } from './effects-migration.js';
export { FlowsMigration } from './migration.js';
export { createOutboxStore, OUTBOX_CHANNEL } from './outbox-store.js';
export { RecordApprovalsMigration } from './record-approvals-migration.js';
export { createRunStore } from './run-store.js';

/** The system tables of workflows and approvals. */
export const FLOWS_ENTITIES = Object.values(entities);
