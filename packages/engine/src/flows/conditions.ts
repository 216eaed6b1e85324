import type { Actor } from '@mokuai/access';
import type { FieldPath, Model } from '@mokuai/definition';
import { comparisonsOf, evaluate, fieldsOf, type Bound, type Json, type Moment, type Predicate } from '@mokuai/expression'; // prettier-ignore
import { Problem } from '@mokuai/kernel';
import type { RecordReader } from '../records/read/index.js';
import { engineActor } from '../records/engine-actor.js';
import type { DepartmentStore } from './ports.js';
import { RecordSource } from './record-source.js';
import type { Subject } from './subject.js';

export interface ConditionPorts {
  readonly clock: () => number;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
  readonly reader: RecordReader;
  readonly departments: DepartmentStore;
}

/** What a condition is asked about. */
type About = Pick<Subject, 'module' | 'value'>;

/** Evaluates the conditions of workflows and approvals on one record. */
export class Conditions {
  constructor(private readonly ports: ConditionPorts) {}

  /**
   * Does a condition hold on the record (with `old.` values where it is about a change)? An absent one always does.
   * Throws the binding's faults when the published model no longer has what the condition names: a pinned document may outlive it.
   */
  async holds(model: Model, condition: Predicate | undefined, subject: About, actor: Actor): Promise<boolean> {
    if (condition === undefined) return true;
    const module = model.module(subject.module);
    if (!module) throw new Problem('unknown_module', [], {}, { module: subject.module });
    const bound = module.bind(condition, '', { old: true });
    if (!bound.ok) throw new Problem(bound.faults[0]!.code, bound.faults, {}, bound.faults[0]!.params);
    const values = new Map<FieldPath, Json>();
    for (const path of fieldsOf(bound.value)) values.set(path, await subject.value(path));
    return evaluate(bound.value, (path) => values.get(path) ?? null, await this.moment(bound.value, actor));
  }

  /** The first of several conditions that holds; null when none does. */
  async first(
    model: Model,
    conditions: readonly (Predicate | undefined)[],
    subject: About,
    actor: Actor,
  ): Promise<number | null> {
    for (const [index, condition] of conditions.entries())
      if (await this.holds(model, condition, subject, actor)) return index;
    return null;
  }

  private async moment(condition: Bound<FieldPath>, actor: Actor): Promise<Moment> {
    const userId = actor.userId === '' ? null : actor.userId;
    const namesMine = comparisonsOf(condition).some(({ operand }) => hasKey(operand, 'my_department'));
    const own = namesMine && userId !== null ? await this.places(userId) : NOWHERE;
    return { now: this.ports.clock(), timeZone: this.ports.timeZone, userId, ...own };
  }

  /** Where the user stands. Asked for by the user and not taken from the actor: the engine has no department of its own. */
  private async places(userId: string): Promise<Places> {
    const user = await new RecordSource(this.ports.reader, engineActor()).get('user', userId);
    const departmentId = (user?.['department'] ?? null) as string | null;
    return departmentId === null
      ? NOWHERE
      : { departmentId, departmentsBelow: await this.ports.departments.below(departmentId) };
  }
}

type Places = Pick<Moment, 'departmentId' | 'departmentsBelow'>;
const NOWHERE: Places = { departmentId: null, departmentsBelow: [] };

/** Is there an object with this key anywhere in the value? */
function hasKey(value: Json | undefined, key: string): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Object.hasOwn(value, key) || Object.values(value).some((inner: Json) => hasKey(inner, key));
}
