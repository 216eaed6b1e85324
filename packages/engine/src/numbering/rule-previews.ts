import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { parseDefinition, type ModuleModel, type NumberingDocument } from '@mokuai/definition';
import { fault, Problem, type Clock, type Fault } from '@mokuai/kernel';
import { capacityOf, checkNumbering } from '@mokuai/numbering';
import type { RecordReader } from '../records/read/record-reader.js';
import type { Models } from '../ports.js';
import type { CounterState } from './counter-store.js';
import type { Numbering } from './numbering.js';

export interface RulePreviewPorts {
  readonly models: Models;
  readonly reader: RecordReader;
  readonly numbering: Numbering;
  readonly clock: Clock;
}

/** A rule as somebody edits it, and the record it is tried on. */
export interface RulePreviewOrder {
  readonly rule: unknown;
  readonly module?: string | undefined;
  /** A record of the module to take the values from, as far as the actor may read it. */
  readonly record?: string | undefined;
  /** Values that come before the record's. */
  readonly values?: Readonly<Record<string, Json>> | undefined;
  /** When the record would be made; now where it is not said. */
  readonly at?: string | undefined;
  readonly count?: number | undefined;
}

/** What a rule would give next, or why it cannot be used. */
export interface RulePreview {
  readonly faults: readonly Fault[];
  readonly numbers: readonly { readonly number: string; readonly texts: readonly string[] }[];
  readonly counter: {
    readonly scope: readonly string[];
    readonly period: string;
    readonly next: number;
    readonly used: number;
    readonly capacity: number;
  } | null;
  /** The counter is behind numbers that are there already, and was passed on above them. */
  readonly passed: boolean;
}

const MAX_COUNT = 20;
const USUAL_COUNT = 5;

/** Tries numbering rules out, before they are published. Nothing is taken. */
export class RulePreviews {
  constructor(private readonly ports: RulePreviewPorts) {}

  /**
   * The numbers that a record would really get next. What is wrong with the rule is part of the answer. Throws `Problem`:
   * 422 for a time or a count that is none, 404 for a module or record that is not there or out of the actor's sight.
   */
  async preview(actor: Actor, order: RulePreviewOrder): Promise<RulePreview> {
    const at = momentOf(order.at) ?? this.ports.clock();
    const count = countOf(order.count);
    const parsed = parseDefinition(order.rule);
    if (!parsed.ok) return unusable(parsed.faults);
    const rule = parsed.value;
    if (rule.kind !== 'numbering') return unusable([fault('not_an_option', '/kind')]);
    const faults = checkNumbering(rule);
    if (faults.length > 0) return unusable(faults);
    const module = order.module === undefined ? undefined : (await this.ports.models.current()).module(order.module);
    const read = await this.#valuesOf(actor, order, rule, module);
    const field = module?.ownFields.find((one) => one.type.numbering?.(one.settings) === rule.name);
    const { parts, numbers, passed } = await this.ports.numbering.preview({
      rule,
      values: { ...read, ...order.values },
      at,
      count,
      column: module && field && { table: module.table, column: field.column },
    });
    const sequence = rule.segments.findIndex(({ type }) => type === 'sequence');
    const { start, step } = parts.sequence;
    const next = numbers[0]?.value ?? null;
    return {
      faults: numbers.length === 0 ? [fault('numbering_exhausted', `/segments/${sequence}`)] : [],
      numbers: numbers.map((one) => ({ number: one.number, texts: parts.texts.with(sequence, one.sequence) })),
      counter: {
        scope: textsOf(parts.scope),
        period: parts.period,
        next: next ?? start,
        used: next === null ? capacityOf(parts.sequence) : Math.max(0, Math.floor((next - start) / step)),
        capacity: capacityOf(parts.sequence),
      },
      passed,
    };
  }

  /** The counters of a rule, those of the latest period first. */
  async counters(rule: string, limit: number): Promise<(Omit<CounterState, 'scope'> & { scope: readonly string[] })[]> {
    const states = await this.ports.numbering.counters(rule, limit);
    return states.map((state) => ({ ...state, scope: textsOf(state.scope) }));
  }

  /** What the rule needs to know of the record; fields that are not published yet are in none. */
  async #valuesOf(
    actor: Actor,
    { record }: RulePreviewOrder,
    rule: NumberingDocument,
    module: ModuleModel | undefined,
  ): Promise<Readonly<Record<string, Json>>> {
    if (record === undefined) return {};
    if (!module) throw new Problem('not_found');
    const named = rule.segments.flatMap((segment) => (segment.type === 'field' ? [segment.field] : []));
    const fields = [...new Set(named)].filter((name) => module.fields.has(name));
    const json = await this.ports.reader.one(actor, module.name, record, { fields: ['id', ...fields] });
    return JSON.parse(new TextDecoder().decode(json)) as Readonly<Record<string, Json>>;
  }
}

const unusable = (faults: readonly Fault[]): RulePreview => ({ faults, numbers: [], counter: null, passed: false });

const textsOf = (scope: string): readonly string[] => (scope === '' ? [] : (JSON.parse(scope) as string[]));

function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Problem('invalid', [fault('not_datetime', '/at')]);
  return at;
}

function countOf(count: number = USUAL_COUNT): number {
  if (!Number.isInteger(count) || count < 1 || count > MAX_COUNT)
    throw new Problem('invalid', [fault('bad_limit', '/count', { max: MAX_COUNT })]);
  return count;
}
