import type { Json } from '@mokuai/expression';
import type { FieldModel, Model, ModuleModel, NumberingDocument } from '@mokuai/definition';
import { Problem, type Clock } from '@mokuai/kernel';
import {
  capacityOf,
  numberParts,
  numberText,
  previewNumbers,
  type NumberParts,
  type PreviewedNumber,
} from '@mokuai/numbering';
import { Blocks } from './blocks.js';
import type { CounterKey, CounterState, CounterStore, NumberColumn } from './counter-store.js';
import type { GaplessCounter, Numbers, NumberTaker } from './number-taker.js';

type Values = Readonly<Record<string, Json>>;

/** What numbering needs of the world. */
export interface NumberingDeps {
  readonly counters: CounterStore;
  readonly clock: Clock;
  /** The organisation's IANA time zone. */
  readonly timeZone: string;
}

/** What numbers to preview. */
export interface PreviewOrder {
  readonly rule: NumberingDocument;
  readonly values: Values;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  readonly column?: NumberColumn | undefined;
  readonly count?: number;
}

/** The next numbers of a rule. */
export interface NumberPreview {
  readonly parts: NumberParts;
  readonly numbers: readonly PreviewedNumber[];
  /** The counter stands at a number that is taken, and will go on above all that are. */
  readonly passed: boolean;
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

  /**
   * The numbers that a record with these values would get next by a rule, published or not: in the state the counters have
   * now, and past numbers that are present in the column. Takes none. `column`: where the numbers go, if it is there yet.
   */
  async preview({ rule, values, at, column, count = 5 }: PreviewOrder): Promise<NumberPreview> {
    const parts = this.#parts(rule, values, at);
    const key = keyOf(rule, parts);
    const { sequence } = parts;
    const reserved = rule.gapless
      ? valuesFrom(await this.deps.counters.peek(key, sequence), sequence.step, count)
      : await this.#blocks.peek(key, sequence, count);
    const numbers = previewNumbers(parts, reserved);
    const first = numbers[0];
    const taken = column && first ? await this.deps.counters.present(column, [first.number]) : [];
    if (!column || !first || taken.length === 0) return { parts, numbers, passed: false };
    // The first create would find it taken and set the counter above every number that is there.
    const next = Math.max((await this.deps.counters.above(sequence, column, parts)) ?? 0, first.value + sequence.step);
    return { parts, numbers: previewNumbers(parts, valuesFrom(next, sequence.step, count)), passed: true };
  }

  /** The counters of a rule as they stand. */
  counters(rule: string, limit: number): Promise<readonly CounterState[]> {
    return this.deps.counters.list(rule, limit);
  }

  #parts(rule: NumberingDocument, values: Values, at: number): NumberParts {
    return numberParts(rule, { value: (field) => values[field], at, timeZone: this.deps.timeZone });
  }
}

const valuesFrom = (next: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => next + n * step);

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
