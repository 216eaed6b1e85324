import type { Actor } from '@mokuai/access';
import type { WorkflowDocument } from '@mokuai/definition';
import { fault, isUuid, Problem } from '@mokuai/kernel';
import type { Database, Models } from '../ports.js';
import type { RecordReader } from '../records/read/index.js';
import type { RecordWriter } from '../records/write/index.js';
import { engineActor } from '../records/engine-actor.js';
import type { Conditions } from './conditions.js';
import { newRun } from './new-run.js';
import type { OutboxStore, RunStore } from './ports.js';
import { RecordSource } from './record-source.js';
import { Subject } from './subject.js';

export interface ManualRunPorts {
  readonly database: Database;
  readonly models: Models;
  readonly reader: RecordReader;
  readonly writer: Pick<RecordWriter, 'mayUpdate'>;
  readonly conditions: Conditions;
  readonly runs: RunStore;
  readonly outbox: OutboxStore;
  readonly newId: () => string;
}

/** Which workflow a person starts, and on which record. */
export interface ManualStart {
  readonly module: string;
  readonly record: string;
  readonly workflow: string;
  /** Of the run, where the request may be sent again: a second one begins nothing. */
  readonly id?: string | undefined;
}

/** Starts the workflows that wait for a person's hand. What they do is the workers' business, as with all others. */
export class ManualRuns {
  constructor(private readonly ports: ManualRunPorts) {}

  /**
   * Makes a run and puts it into the outbox. Who may: one who may change the record, or read it where the trigger says so, and
   * who has one of its roles where it names some. Throws `not_found` for a record that the actor may not read and for a workflow
   * that is not there, off, or set off by something else; `forbidden`, `locked` as a change would; `workflow_does_not_apply`
   * where its condition does not hold.
   */
  async start(actor: Actor, { module, record: id, workflow: name, id: given }: ManualStart) {
    const { ports } = this;
    const model = await ports.models.current();
    await ports.reader.one(actor, module, id);
    const workflow = model.workflows(module).find((one) => one.name === name);
    if (!workflow || workflow.active === false || workflow.trigger.type !== 'manual')
      throw new Problem('not_found', [fault('unknown_workflow', '', { workflow: name })]);
    const { needs = 'update', roles = [] } = workflow.trigger;
    if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) throw new Problem('forbidden');
    if (needs === 'update') await ports.writer.mayUpdate(actor, module, id);
    const starter = isUuid(actor.userId) ? actor.userId : null;
    const engine = engineActor(starter);
    const source = new RecordSource(ports.reader, engine);
    const record = await source.get(module, id);
    if (!record) throw new Problem('not_found');
    const subject = new Subject(source, module, record, {});
    if (!(await ports.conditions.holds(model, workflow.condition, subject, engine)))
      throw new Problem('workflow_does_not_apply');
    const run = newRun({
      ...{ id: given ?? ports.newId(), kind: 'workflow', workflow: name, module, recordId: id },
      ...{ event: null, actor: starter, depth: (actor.via?.depth ?? 0) + 1, runAs: workflow.runAs ?? 'rule' },
      ...{ changes: {}, steps: workflow.steps },
    });
    // Of a request that is sent again because its answer was lost.
    if (given === undefined || !(await ports.runs.load(given)))
      await ports.database.transaction(async (sql) => {
        await ports.runs.insert(sql, run);
        await ports.outbox.addRuns(sql, [run.id]);
      });
    return { id: run.id, workflow } satisfies { id: string; workflow: WorkflowDocument };
  }
}
