import { branch } from './branch/index.js';
import { createRecord } from './create_record/index.js';
import { generic } from './generic/index.js';
import { notify } from './notify/index.js';
import { startApproval } from './start_approval/index.js';
import type { StepEditor } from './step-editor.js';
import { updateRecord } from './update_record/index.js';

/** The kinds of steps that have an editor of their own. */
export const STEP_EDITORS: Readonly<Record<string, StepEditor>> = {
  update_record: updateRecord,
  create_record: createRecord,
  notify,
  start_approval: startApproval,
  branch,
};

/** The editor of a kind of step; one made from the schema of its input for a kind this client does not know yet. */
export const stepEditor = (type: string): StepEditor => STEP_EDITORS[type] ?? generic;
