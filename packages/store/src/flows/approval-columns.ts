import { instant } from './instant.js';

/** The columns of an approval, as the port names them. */
export const APPROVAL_COLUMNS = `a.id, a.module, a.record_id AS "recordId", a.title, a.depth, a.document, a.state, system.named_now(a.module, a.updated_at, a.snapshot) AS snapshot, a.version, ${instant('a.submitted_at')} AS "submittedAt", ${instant('a.updated_at')} AS "updatedAt"`;
