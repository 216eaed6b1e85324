import type { Action, Actions } from '@mokuai/engine';
import { branch } from './branch/index.js';
import { createRecord } from './create_record/index.js';
import { notify } from './notify/index.js';
import { startApproval } from './start_approval/index.js';
import { updateRecord } from './update_record/index.js';

/** Every kind of workflow step. A new one is a folder and a line here. */
export const ACTIONS: readonly Action[] = [updateRecord, createRecord, notify, startApproval, branch];

/** The actions by their names, as runs look them up. */
export const actionsByType: Actions = new Map(ACTIONS.map((action) => [action.type, action]));
