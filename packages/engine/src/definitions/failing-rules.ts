import { same, type Model, type ModuleDocument } from '@mokuai/definition';
import type { Predicate } from '@mokuai/expression';
import { parseJson, Problem, type Fault, type ProblemCode } from '@mokuai/kernel';
import { engineActor } from '../records/engine-actor.js';
import type { RecordReader } from '../records/read/record-reader.js';
import type { FailingRows } from './failing-rows.js';

interface Asked {
  readonly fields: readonly string[];
  readonly code: ProblemCode;
  readonly params?: Fault['params'];
  /** Holds of a record that fails. */
  readonly filter: Predicate;
}

const EXAMPLES = 5;

/**
 * Live records that break new or changed rules, or lack what is newly required under a condition. They stay workable: a rule
 * is asked only of what changes. What speaks of fields that no record has yet, no record breaks.
 */
export async function failingRules(reader: Pick<RecordReader, 'list'>, from: Model, to: Model): Promise<FailingRows[]> {
  const found: FailingRows[] = [];
  for (const module of to.modules) {
    const [before, after] = [from.module(module)?.document, to.module(module)!.document];
    if (!before || before === after) continue;
    for (const { fields, code, params, filter } of askedOf(before, after)) {
      const input = { filter, fields: [], limit: EXAMPLES, count: 'exact' };
      const page = await reader.list(engineActor(), module, input).catch((error: unknown) => {
        if (error instanceof Problem && error.code !== 'unavailable') return undefined;
        throw error;
      });
      if (!page) continue;
      const { data, page: counted } = parseJson(page) as { data: { id: string }[]; page: { count: number } };
      if (counted.count === 0) continue;
      const examples = data.map((record) => record.id);
      found.push({
        module,
        fields,
        code,
        ...(params && { params }),
        rows: counted.count,
        atLeast: false,
        examples,
        blocks: false,
      });
    }
  }
  return found;
}

function askedOf(before: ModuleDocument, after: ModuleDocument): Asked[] {
  const rules = (after.rules ?? []).flatMap(({ name, invalidWhen, field, message }): Asked[] => {
    const was = before.rules?.find((rule) => rule.name === name);
    if (was && same(was.invalidWhen, invalidWhen)) return [];
    return [
      { fields: field === undefined ? [] : [field], code: 'rule_broken', params: { message }, filter: invalidWhen },
    ];
  });
  const required = after.fields.flatMap(({ name, requiredWhen, visibleWhen }): Asked[] => {
    const was = before.fields.find((field) => field.name === name);
    if (!requiredWhen || !was || was.required === true) return [];
    if (same(was.requiredWhen, requiredWhen) && same(was.visibleWhen ?? null, visibleWhen ?? null)) return [];
    const empty: Predicate = { field: name, op: 'empty' };
    return [
      {
        fields: [name],
        code: 'required',
        filter: { and: [requiredWhen, ...(visibleWhen ? [visibleWhen] : []), empty] },
      },
    ];
  });
  return [...rules, ...required];
}
