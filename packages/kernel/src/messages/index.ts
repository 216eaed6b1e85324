import { general } from './general.js';
import { records } from './records.js';
import { definitions } from './definitions.js';
import { flows } from './flows.js';
import { auth } from './auth.js';
import { attachments } from './attachments.js';
import { values } from './values.js';

/** Every problem code with its HTTP status and its words; `{name}` is filled from the fault's params. One file per area. */
export const messages = { ...general, ...records, ...definitions, ...flows, ...auth, ...attachments, ...values };

/** A stable, machine-readable name of what went wrong. */
export type ProblemCode = keyof typeof messages;

/** The HTTP status that a problem of this code is answered with. */
export const statusOf = (code: ProblemCode): number => messages[code].status;
