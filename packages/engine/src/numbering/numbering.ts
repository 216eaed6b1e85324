import type { Json } from '@mokuai/expression';
import type { FieldModel, Model, ModuleModel, NumberingDocument } from '@mokuai/definition';
import { Problem, type Clock } from '@mokuai/kernel';
import { capacityOf, numberParts, numberText, previewNumbers, type NumberParts } from '@mokuai/numbering';
import { Blocks } from './blocks.js';
import type { CounterKey, CounterStore } from './counter-store.js';
import type { GaplessCounter, Numbers, NumberTaker } from './number-taker.js';

type Values = Readonly<Record<string, Json>>;

/** What numbering needs of the world. */
export interface NumberingDeps {
  readonly counters: CounterStore;
  readonly clock: Clock;
  /** The organisation's IANA time zone. */
  readonly timeZone: string;
}

/** Gives numbers by the rules of the Model: from reserved blocks, or (gapless) as counters for the record's own statement. */
export class Numbering implements NumberTaker {
  readonly #blocks: Blocks;

  constructor(private readonly deps: NumberingDeps) {
    this.#blocks = new Blocks(deps.counters, deps.clock);
  }

  async take(model: Model, module: ModuleModel, values: Values, now: number): Promise<Numbers> {
    const fields = numberedFields(module);
    if (fields.length === 0) return NONE;
    const taken: Record<string, Json> = {};
    const counters: GaplessCounter[] = [];
    for (const field of fields) {
      if (values[field.name] !== undefined && values[field.name] !== null) continue;
      const rule = ruleOf(model, field);
      const parts = this.#parts(rule, values, now);
      const key = keyOf(rule, parts);
      if (rule.gapless) counters.push(gaplessCounter(field, key, parts));
      else taken[field.name] = textOf(parts, await this.#blocks.take(key, parts.sequence));
    }
    return { values: taken, counters: counters.sort(byKey) };
  }

  async repair(model: Model, module: ModuleModel, fieldName: string, values: Values, now: number): Promise<void> {
    const field = module.fields.get(fieldName)!;
    const rule = ruleOf(model, field);
    const parts = this.#parts(rule, values, now);
    const key = keyOf(rule, parts);
    await this.deps.counters.raise(key, parts.sequence, { table: module.table, column: field.column }, parts);
    this.#blocks.drop(key);
  }

  /** The next numbers that a rule would give a record with these values; takes none. */
  async preview(rule: NumberingDocument, values: Values, at: number, count = 5): Promise<string[]> {
    const parts = this.#parts(rule, values, at);
    return previewNumbers(parts, await this.deps.counters.peek(keyOf(rule, parts), parts.sequence), count);
  }

  #parts(rule: NumberingDocument, values: Values, at: number): NumberParts {
    return numberParts(rule, { value: (field) => values[field], at, timeZone: this.deps.timeZone });
  }
}

const NONE: Numbers = { values: {}, counters: [] };

const numbered = new WeakMap<ModuleModel, readonly FieldModel[]>();

/** The fields of a module that rules fill. */
function numberedFields(module: ModuleModel): readonly FieldModel[] {
  let fields = numbered.get(module);
  if (!fields)
    numbered.set(module, (fields = module.ownFields.filter((f) => f.type.numbering?.(f.settings) !== undefined)));
  return fields;
}

/** Does a rule without gaps fill a field of this module? Then its records are created one by one. */
export const hasGaplessNumbers = (model: Model, module: ModuleModel): boolean =>
  numberedFields(module).some((field) => ruleOf(model, field).gapless);

/** Publishing checks that the rules of all fields exist. */
const ruleOf = (model: Model, field: FieldModel): NumberingDocument =>
  model.numberings.get(field.type.numbering!(field.settings)!)!;

const keyOf = (rule: NumberingDocument, { scope, period }: NumberParts): CounterKey => ({
  rule: rule.name,
  scope,
  period,
});

function textOf(parts: NumberParts, value: number): string {
  const number = numberText(parts, value);
  if (!number.ok) throw new Problem(number.faults[0]!.code, number.faults);
  return number.value;
}

const gaplessCounter = (
  field: FieldModel,
  key: CounterKey,
  { before, after, sequence }: NumberParts,
): GaplessCounter => ({
  ...key,
  before,
  after,
  shape: { field: field.name, ...sequence, capacity: capacityOf(sequence) },
});

const byKey = (a: GaplessCounter, b: GaplessCounter): number => {
  const [x, y] = [JSON.stringify([a.rule, a.scope, a.period]), JSON.stringify([b.rule, b.scope, b.period])];
  return x < y ? -1 : x > y ? 1 : 0;
};
