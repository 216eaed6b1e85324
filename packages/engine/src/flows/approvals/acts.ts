import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { openFields, transition, type Act, type ApprovalEvent } from '@mokuai/flow';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import type { Database } from '../../ports.js';
import { engineActor } from '../../records/engine-actor.js';
import { People } from '../people.js';
import type { Approval } from '../ports.js';
import { RecordSource } from '../record-source.js';
import { Subject } from '../subject.js';
import { apply, viaApproval } from './apply.js';
import { follow } from './follow.js';
import type { SubmissionPorts } from './submissions.js';

export interface ActPorts extends SubmissionPorts {
  readonly database: Database;
}

/** What a person does to an approval. */
export interface ActRequest {
  readonly action: Act;
  /** The version the person saw; without it, the present one. */
  readonly version?: number | undefined;
  readonly comment?: string | undefined;
  /** The signers to add. */
  readonly users?: readonly string[] | undefined;
  /** Fields of the record that the present node lets its approvers edit. */
  readonly data?: Readonly<Record<string, Json>> | undefined;
}

/** Does what people do to approvals; of two at once, one wins. */
export class Acts {
  constructor(private readonly ports: ActPorts) {}

  /**
   * Takes the approval as the caller loaded it. Throws what the machine refuses (`not_your_task`, `approval_over`, …),
   * `approval_moved_on` when it is not in the version the person saw or somebody was quicker, and what is wrong with `data`.
   */
  async act(actor: Actor, approval: Approval, request: ActRequest): Promise<void> {
    const { ports } = this;
    if (request.version !== undefined && request.version !== approval.version) throw new Problem('approval_moved_on');
    const model = await ports.models.current();
    const event = await this.event(actor, request);
    const begun = transition(approval.document, approval.state, event);
    if (!begun.ok) throw refused(begun.faults);
    const data = editable(approval, request);

    const source = new RecordSource(ports.reader, engineActor());
    const record = await source.get(approval.module, approval.recordId);
    if (!record) throw new Problem('not_found');
    const edited = { ...record, ...data };
    const subject = new Subject(source, approval.module, edited, {});
    const followed = await follow(ports, model, approval.document, subject, begun.value);
    const names = await new People(ports.reader, model).names([approval.state.submitter]);
    const snapshot = request.action === 'resubmit' ? record : approval.snapshot;

    await ports.database.transaction(async (sql) => {
      if (!(await ports.approvals.save(sql, approval.id, approval.version, followed.state, snapshot)))
        throw new Problem('approval_moved_on');
      if (Object.keys(data).length > 0) {
        const as = engineActor(actor.userId, viaApproval(approval));
        const options = { sql, unlock: Object.keys(data) };
        await ports.writer.update(as, approval.module, approval.recordId, data, options);
      }
      const submitterName = names.get(approval.state.submitter) ?? '';
      await apply(ports, sql, { approval, actor: actor.userId, submitterName, followed });
    });
  }

  private async event(actor: Actor, request: ActRequest): Promise<ApprovalEvent> {
    const { action: type, comment, users = [] } = request;
    const at = new Date(this.ports.clock()).toISOString();
    const base = { actor: actor.userId, at, ...(comment === undefined ? {} : { comment }) };
    if (type !== 'add_signer') return { type, ...base };
    const model = await this.ports.models.current();
    const known = new Set(await new People(this.ports.reader, model).activeOf(users));
    const missing = users.flatMap((user, i) =>
      known.has(user) ? [] : [fault('missing_reference', pointer('', 'users', i))],
    );
    if (missing.length > 0) throw new Problem('invalid', missing);
    return { type, users, ...base };
  }
}

/** The machine's refusal as a problem: one of the whole request, or of a value in it. */
function refused(faults: readonly Fault[]): Problem {
  const first = faults[0]!;
  return first.path === '' ? new Problem(first.code, [], {}, first.params) : new Problem('invalid', faults);
}

/** The fields to be edited, where the node opens them. */
function editable(approval: Approval, { action, data = {} }: ActRequest): Readonly<Record<string, Json>> {
  const open = action === 'withdraw' || action === 'resubmit' ? [] : openFields(approval.document, approval.state);
  const closed = Object.keys(data).filter((field) => !open.includes(field));
  if (closed.length > 0) throw new Problem('invalid', closed.map((field) => fault('not_writable', pointer('', 'data', field), { field }))); // prettier-ignore
  return data;
}
