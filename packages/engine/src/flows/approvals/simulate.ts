import type { Actor } from '@mokuai/access';
import type { ApprovalSimulation } from '@mokuai/contract';
import type { ApprovalDocument, Model } from '@mokuai/definition';
import { activeVisit, isOver, start, transition, type ApprovalState } from '@mokuai/flow';
import { Problem } from '@mokuai/kernel';
import type { Models } from '../../ports.js';
import { engineActor } from '../../records/engine-actor.js';
import { People } from '../people.js';
import { RecordSource } from '../record-source.js';
import { Subject } from '../subject.js';
import { follow, type Followed, type FollowPorts } from './follow.js';
import { mentioned, pathShown } from './present.js';

export interface SimulationPorts extends FollowPorts {
  readonly models: Models;
}

/** Which submission is to be imagined. */
export interface Imagined {
  readonly document: ApprovalDocument;
  readonly recordId: string;
  readonly submitter: string;
}

/**
 * Walks an approval on a record as it is now, as if everybody who is asked approved. Reads only. Throws 404 for a record the
 * actor may not read or a submitter who is not there, and the faults of conditions that the published model does not know.
 */
export async function simulate(ports: SimulationPorts, actor: Actor, imagined: Imagined): Promise<ApprovalSimulation> {
  const { document, recordId, submitter } = imagined;
  const { module } = document;
  const model = await ports.models.current();
  if (!model.module(module)) throw new Problem('unknown_module', [], {}, { module });
  await ports.reader.one(actor, module, recordId, { fields: [] });
  const source = new RecordSource(ports.reader, engineActor());
  const record = await source.get(module, recordId);
  if (!record || !(await source.get('user', submitter))) throw new Problem('not_found');
  const subject = new Subject(source, module, record, {});
  const enters = await ports.conditions.holds(model, document.entry, subject, engineActor(submitter));
  const at = new Date(ports.clock()).toISOString();
  try {
    let followed = await follow(ports, model, document, subject, start(document, { submitter, at }));
    for (let next = approved(document, followed.state, at); next; next = approved(document, followed.state, at))
      followed = await follow(ports, model, document, subject, next);
    const { state } = followed;
    return {
      enters,
      outcome: state.status === 'approved' ? 'approved' : 'returned',
      stuckAt: state.status === 'approved' ? null : (state.visits.at(-1)?.node ?? null),
      path: await shown(ports, model, document, state, actor),
    };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'no_approver') throw error;
    const node = error.faults[0]?.params?.['node'];
    return { enters, outcome: 'refused', stuckAt: typeof node === 'string' ? node : null, path: [] };
  }
}

/** The approval after the next of those who are asked has approved; undefined when nobody is asked any more. */
function approved(
  document: ApprovalDocument,
  state: ApprovalState,
  at: string,
): Parameters<typeof follow>[4] | undefined {
  const task = isOver(state) ? undefined : activeVisit(state)?.tasks.find((one) => one.state === 'open');
  if (!task) return undefined;
  const made = transition(document, state, { type: 'approve', actor: task.user, at });
  if (!made.ok) throw new Problem(made.faults[0]!.code, made.faults, {}, made.faults[0]!.params);
  return made.value;
}

async function shown(
  ports: SimulationPorts,
  model: Model,
  document: ApprovalDocument,
  state: Followed['state'],
  actor: Actor,
): Promise<ApprovalSimulation['path']> {
  const names = await new People(ports.reader, model).names(mentioned({ state }));
  return pathShown({ document, state }, names, actor.locale);
}
