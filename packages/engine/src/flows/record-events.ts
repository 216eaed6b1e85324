import type { WorkflowDocument } from '@mokuai/definition';
import { depthAllowed } from '@mokuai/flow';
import type { Database, Models } from '../ports.js';
import type { RecordReader } from '../records/read/index.js';
import type { Conditions } from './conditions.js';
import { engineActor } from '../records/engine-actor.js';
import { newRun } from './new-run.js';
import type { OutboxRow, OutboxStore, RunStore } from './ports.js';
import { RecordSource } from './record-source.js';
import { Subject } from './subject.js';
import { inOrder, triggered } from './triggers.js';

export interface RecordEventPorts {
  readonly database: Database;
  readonly models: Models;
  readonly reader: RecordReader;
  readonly conditions: Conditions;
  readonly runs: RunStore;
  readonly outbox: OutboxStore;
  readonly newId: () => string;
}

type EventRow = Extract<OutboxRow, { topic: 'record' }>;

/** Turns what happened to records into runs of the workflows that wait for it. */
export class RecordEvents {
  constructor(private readonly ports: RecordEventPorts) {}

  /** Makes the event's runs and takes it out of the outbox, in one transaction; harmless when done twice. */
  async handle(row: EventRow): Promise<void> {
    const { ports } = this;
    const runs = (await this.matching(row)).map((workflow) =>
      newRun({
        id: ports.newId(),
        kind: 'workflow',
        workflow: workflow.name,
        module: row.module,
        recordId: row.recordId,
        event: row.id,
        actor: row.payload.actor,
        depth: row.payload.depth + 1,
        runAs: workflow.runAs ?? 'rule',
        changes: row.payload.changes,
        steps: workflow.steps,
      }),
    );
    await ports.database.transaction(async (sql) => {
      if (!(await ports.outbox.remove(sql, row.id))) return;
      for (const run of runs) await ports.runs.insert(sql, run);
      const alive = runs.filter((run) => depthAllowed(run.depth) && run.state.status === 'running');
      await ports.outbox.addRuns(sql, alive.map((run) => run.id)); // prettier-ignore
    });
  }

  private async matching({ module, recordId, payload }: EventRow): Promise<WorkflowDocument[]> {
    const { models, reader, conditions } = this.ports;
    const current = await models.current();
    // The event may be younger than what this process has heard of publishing.
    const model = current.revision < payload.revision ? await models.refresh() : current;
    const candidates = inOrder(model.workflows(module).filter((workflow) => triggered(workflow, payload)));
    if (candidates.length === 0) return [];
    const actor = engineActor(payload.actor);
    const source = new RecordSource(reader, actor);
    const record = await source.get(module, recordId);
    // Gone meanwhile: there is nothing left to act on.
    if (!record) return [];
    const now = Object.entries(payload.changes).map(([field, [, value]]) => [field, value] as const);
    const subject = new Subject(source, module, { ...record, ...Object.fromEntries(now) }, payload.changes);
    const matching: WorkflowDocument[] = [];
    for (const workflow of candidates)
      if (await conditions.holds(model, workflow.condition, subject, actor)) matching.push(workflow);
    return matching;
  }
}
