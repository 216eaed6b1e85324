import type { Actor } from '@mokuai/access';
import type { FieldPath, Model } from '@mokuai/definition';
import { evaluate, fieldsOf, type Json, type Moment, type Predicate } from '@mokuai/expression';
import { Problem } from '@mokuai/kernel';
import type { Subject } from './subject.js';

export interface ConditionPorts {
  readonly clock: () => number;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
}

/** Evaluates the conditions of workflows and approvals on one record. */
export class Conditions {
  constructor(private readonly ports: ConditionPorts) {}

  /**
   * Does a condition hold on the record (with `old.` values where it is about a change)? An absent one always does.
   * Throws the binding's faults when the published model no longer has what the condition names: a pinned document may outlive it.
   */
  async holds(model: Model, condition: Predicate | undefined, subject: Subject, actor: Actor): Promise<boolean> {
    if (condition === undefined) return true;
    const module = model.module(subject.module);
    if (!module) throw new Problem('unknown_module', [], {}, { module: subject.module });
    const bound = module.bind(condition, '', { old: true });
    if (!bound.ok) throw new Problem(bound.faults[0]!.code, bound.faults, {}, bound.faults[0]!.params);
    const values = new Map<FieldPath, Json>();
    for (const path of fieldsOf(bound.value)) values.set(path, await subject.value(path));
    return evaluate(bound.value, (path) => values.get(path) ?? null, this.moment(actor));
  }

  /** The first of several conditions that holds; null when none does. */
  async first(
    model: Model,
    conditions: readonly (Predicate | undefined)[],
    subject: Subject,
    actor: Actor,
  ): Promise<number | null> {
    for (const [index, condition] of conditions.entries())
      if (await this.holds(model, condition, subject, actor)) return index;
    return null;
  }

  private moment(actor: Actor): Moment {
    return {
      now: this.ports.clock(),
      timeZone: this.ports.timeZone,
      userId: actor.userId === '' ? null : actor.userId,
      departmentId: actor.department?.id ?? null,
      departmentsBelow: [],
    };
  }
}
