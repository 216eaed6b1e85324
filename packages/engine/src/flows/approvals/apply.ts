import { depthAllowed } from '@mokuai/flow';
import type { NotificationStore } from '../../notifications/ports.js';
import type { Sql } from '../../ports.js';
import type { RecordWriter } from '../../records/write/index.js';
import { engineActor, type Via } from '../../records/engine-actor.js';
import { newRun } from '../new-run.js';
import type { Approval, ApprovalStore, OutboxStore, RunStore } from '../ports.js';
import type { Followed } from './follow.js';
import { approvalWords } from './words.js';

export interface ApplyPorts {
  readonly approvals: ApprovalStore;
  readonly runs: RunStore;
  readonly outbox: OutboxStore;
  readonly notifications: NotificationStore;
  readonly writer: Pick<RecordWriter, 'update'>;
  readonly newId: () => string;
}

/** The approval a transition belongs to, and who caused it. */
export interface Applied {
  readonly approval: Pick<Approval, 'id' | 'module' | 'recordId' | 'title' | 'depth' | 'document'>;
  /** Null when the engine itself did. */
  readonly actor: string | null;
  readonly submitterName: string;
  readonly followed: Followed;
}

/** In the history of what an approval writes. */
export const viaApproval = ({ document, id, depth }: Applied['approval']): Via => ({
  kind: 'approval',
  name: document.name,
  id,
  depth,
});

/** Does everything a stored transition asks for, in its transaction: tasks, history, the record's status, messages, steps. */
export async function apply(ports: ApplyPorts, sql: Sql, applied: Applied): Promise<void> {
  const { approval, actor, followed } = applied;
  await ports.approvals.saveTasks(sql, approval.id, followed.state);
  await ports.approvals.addHistory(sql, approval.id, followed.entries);
  const status = followed.commands.findLast((c) => c.type === 'status')?.status;
  if (status !== undefined) {
    const as = engineActor(actor, viaApproval(approval));
    const options = { sql, unlock: ['approval_status'] };
    await ports.writer.update(as, approval.module, approval.recordId, { approval_status: status }, options);
  }
  await notify(ports, sql, applied);
  await startHooks(ports, sql, applied);
}

async function notify(
  ports: ApplyPorts,
  sql: Sql,
  { approval, actor, submitterName, followed }: Applied,
): Promise<void> {
  const { document, title } = approval;
  const comment = followed.entries[0]?.comment ?? null;
  const label = document.label ?? document.name;
  for (const command of followed.commands) {
    if (command.type !== 'notify') continue;
    if (command.about === 'copy') await ports.approvals.addCopies(sql, approval.id, command.users);
    const words = approvalWords(command.about, { title, label, submitter: submitterName, comment });
    const users = command.users.filter((user) => user !== actor || command.about === 'task');
    const notifications = users.map((user) => ({
      id: ports.newId(),
      user,
      ...words,
      module: approval.module,
      record: approval.recordId,
      approval: approval.id,
    }));
    await ports.notifications.add(sql, notifications);
  }
}

async function startHooks(ports: ApplyPorts, sql: Sql, { approval, actor, followed }: Applied): Promise<void> {
  const started: string[] = [];
  for (const command of followed.commands) {
    const steps = command.type === 'run' ? (approval.document[command.hook] ?? []) : [];
    if (command.type !== 'run' || steps.length === 0) continue;
    const run = newRun({
      id: ports.newId(),
      kind: 'approval',
      workflow: `${approval.document.name}.${command.hook}`,
      module: approval.module,
      recordId: approval.recordId,
      event: null,
      actor,
      depth: approval.depth + 1,
      runAs: 'rule',
      changes: {},
      steps,
    });
    await ports.runs.insert(sql, run);
    if (depthAllowed(run.depth)) started.push(run.id);
  }
  await ports.outbox.addEffects(sql, approval.recordId, started);
}
