import type { ApprovalDocument, Model } from '@mokuai/definition';
import { transition, type Answer, type ApprovalCommand, type ApprovalState, type Entry, type Question, type Transition } from '@mokuai/flow'; // prettier-ignore
import { Problem } from '@mokuai/kernel';
import type { RecordReader } from '../../records/read/index.js';
import type { Conditions } from '../conditions.js';
import { engineActor } from '../../records/engine-actor.js';
import { People } from '../people.js';
import type { Subject } from '../subject.js';

/** An approval after an event, with all that has to be done and noted because of it; no question is left open. */
export interface Followed {
  readonly state: ApprovalState;
  readonly commands: readonly Exclude<ApprovalCommand, { type: 'ask' }>[];
  readonly entries: readonly Entry[];
}

export interface FollowPorts {
  readonly reader: RecordReader;
  readonly conditions: Conditions;
  readonly clock: () => number;
}

/** Answers the machine's questions about people and conditions until it waits for a person or is over. */
export async function follow(
  ports: FollowPorts,
  model: Model,
  document: ApprovalDocument,
  subject: Subject,
  begun: Transition,
): Promise<Followed> {
  const people = new People(ports.reader, model);
  const { submitter } = begun.state;
  const answer = async (question: Question): Promise<Answer> => {
    if (question.kind === 'choice') {
      const branch = await ports.conditions.first(model, question.conditions, subject, engineActor(submitter));
      return { kind: 'choice', branch };
    }
    const { needs } = question;
    return {
      kind: 'people',
      users: await people.find(question.rules, { subject, submitter }),
      fallback: await people.find(question.fallback, { subject, submitter }),
      manager: needs.manager ? await people.manager(submitter) : [],
      departmentHead: needs.departmentHead ? await people.departmentHead(submitter) : [],
      admins: needs.admins ? await people.admins() : [],
    };
  };

  const commands: ApprovalCommand[] = [...begun.commands];
  const entries: Entry[] = [begun.entry];
  let state = begun.state;
  for (let ask = asked(begun); ask;) {
    const event = { type: 'answer', answer: await answer(ask), at: new Date(ports.clock()).toISOString() } as const;
    const made = transition(document, state, event);
    if (!made.ok) throw new Problem(made.faults[0]!.code, made.faults, {}, made.faults[0]!.params);
    commands.push(...made.value.commands);
    entries.push(made.value.entry);
    state = made.value.state;
    ask = asked(made.value);
  }
  return { state, entries, commands: commands.filter((c) => c.type !== 'ask') };
}

const asked = (made: Transition): Question | undefined => made.commands.find((c) => c.type === 'ask')?.question;
