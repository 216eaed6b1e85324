import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { Problem } from '@mokuai/kernel';
import type { NotificationStore } from '../notifications/ports.js';
import type { RecordReader } from '../records/read/index.js';
import type { RecordWriter } from '../records/write/index.js';
import type { ActionContext } from './action.js';
import type { Submissions } from './approvals/submissions.js';
import { engineActor, type Via } from '../records/engine-actor.js';
import { People } from './people.js';
import { placeholderReader } from './placeholders.js';
import type { Run } from './ports.js';
import { RecordSource } from './record-source.js';
import { Subject } from './subject.js';
import type { UserActors } from './user-actors.js';

export interface StepPorts {
  readonly reader: RecordReader;
  readonly writer: Pick<RecordWriter, 'create' | 'update'>;
  readonly submissions: Submissions;
  readonly notifications: NotificationStore;
  readonly userActors: UserActors;
  readonly newId: () => string;
}

/** What a run's next step or branch is decided on. */
export interface StepWorld {
  readonly model: Model;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly context: ActionContext;
}

/** Reads the record a run is about, as whoever the run acts for. Throws `not_found` when it is gone, `forbidden` without that person. */
export async function stepWorld(ports: StepPorts, model: Model, run: Run): Promise<StepWorld> {
  const via: Via = { kind: run.kind, name: run.workflow, id: run.id, depth: run.depth };
  const actor = await actorOf(ports, model, run, via);
  const source = new RecordSource(ports.reader, actor);
  const record = await source.get(run.module, run.recordId);
  if (!record) throw new Problem('not_found');
  const subject = new Subject(source, run.module, record, run.changes);
  const people = new People(ports.reader, model);
  const context: ActionContext = {
    model,
    module: run.module,
    recordId: run.recordId,
    actor,
    unlocked: run.kind === 'approval',
    placeholders: placeholderReader({ model, source, subject, actorId: run.actor }),
    writer: ports.writer,
    submissions: ports.submissions,
    people: (rules) => people.find(rules, { subject, submitter: run.actor }),
    notify: (sql, notifications) =>
      ports.notifications.add(sql, notifications.map((n) => ({ ...n, id: ports.newId() }))), // prettier-ignore
  };
  return { model, actor, subject, context };
}

async function actorOf(ports: StepPorts, model: Model, run: Run, via: Via): Promise<Actor> {
  if (run.runAs === 'rule') return engineActor(run.actor, via);
  const actor = run.actor === null ? undefined : await ports.userActors.of(model, run.actor, via);
  if (!actor) throw new Problem('forbidden');
  return actor;
}
