import { fits, type Json, type Operator } from '@mokuai/expression';
import { FIELD_TYPES, type FieldSettings, type FieldType } from '@mokuai/field-types';

/** A field of one type in a module of its own, and a module that looks that one up. */
export interface Subject {
  readonly type: FieldType;
  /** Of the field `value`. */
  readonly settings: FieldSettings;
  readonly module: string;
  readonly holder: string;
  /** The module that values are ids of, or lists of ids. */
  readonly pointsAt: string | undefined;
}

const label = (en: string, zh: string) => ({ en, 'zh-CN': zh });

/** What lookups of the specs point at, where their type leaves that to the admin. */
const PARTNER = 'partner';
const RULE = 'value_no';

/** Settings of a type that name other definitions name those of the specs. */
const STAND_INS: Readonly<Record<string, string>> = { target: PARTNER, numbering: RULE };

/** Each type once, with the settings of its first example. */
export const SUBJECTS: readonly Subject[] = FIELD_TYPES.map((type) => {
  // Several records of a subject have the same value.
  const own: Partial<FieldSettings> = { ...type.examples[0]!.settings, unique: false };
  const named = Object.entries(STAND_INS).filter(([key]) => Object.hasOwn(own, key));
  const settings = { ...own, ...Object.fromEntries(named), name: 'value' } as FieldSettings;
  return {
    type,
    settings,
    module: `of_${type.name}`,
    holder: `with_${type.name}`,
    pointsAt: type.target?.(settings) ?? type.targets?.(settings),
  };
});

const title = { name: 'title', type: 'text', label: label('Title', '标题') };
const module = (name: string, fields: readonly object[]) => ({
  kind: 'module',
  schemaVersion: 1,
  name,
  label: label(name, name),
  titleField: 'title',
  fields: [title, ...fields],
});

/** The definitions of all subjects. */
export const DEFINITIONS = [
  module(PARTNER, []),
  { kind: 'numbering', schemaVersion: 1, name: RULE, segments: [{ type: 'text', value: 'N' }, { type: 'sequence' }] },
  ...SUBJECTS.flatMap(({ settings, module: name, holder }) => [
    module(name, [settings]),
    module(holder, [{ name: 'of', type: 'lookup', target: name, label: label('Of', '属于') }]),
  ]),
];

/** Distinct values of the field: those of its examples, or of the ids it may hold. */
export function valuesOf({ type, settings, pointsAt }: Subject, ids: readonly string[]): readonly Json[] {
  if (pointsAt !== undefined) return type.targets ? [[ids[0]!], [ids[1]!, ids[0]!]] : [ids[0]!, ids[1]!];
  const [example] = type.examples;
  // Retired choices stand in the order too, and cannot be chosen.
  const ordered = type.choices ? [] : example!.ascending;
  const all = [...example!.valid.map(({ input }) => type.normalize(input, settings)), ...ordered];
  const distinct = new Map(all.filter((value) => value !== null).map((value) => [JSON.stringify(value), value]));
  return [...distinct.values()].slice(0, 6);
}

/** What a value is made of: the members of a list, the members of an object. */
const partsOf = (value: Json): readonly Json[] =>
  typeof value === 'object' && value !== null ? (Object.values(value) as readonly Json[]).flatMap(partsOf) : [value];

/** Operands for an operator: those of its kind that the values make. */
export function operandsOf(operator: Operator, values: readonly Json[]): readonly Json[] {
  const schema = operator.operandSchema;
  if (!schema) return [null];
  const items = values.flatMap(partsOf);
  const [first, last] = [values[0]!, values.at(-1)!];
  const parts = items.flatMap((item) => (typeof item === 'string' ? [item.slice(0, 3), item.slice(-4)] : []));
  const periods: readonly Json[] = [{ relative: 'this_month' }, { relative: 'last_n_days', n: 30 }];
  const days = items.flatMap((item) => (typeof item === 'string' ? [item.slice(0, 10)] : []));
  const dynamic: readonly Json[] = [{ me: true }, { my_department: true, below: true }];
  const all: readonly Json[] = [...values, ...items, items, [first, last], [last], ...parts, ...periods, ...days, ...dynamic, ...dynamic.map((one) => [one])]; // prettier-ignore
  const distinct = new Map(all.map((operand) => [JSON.stringify(operand), operand]));
  return [...distinct.values()].filter((operand) => fits(schema, operand));
}
