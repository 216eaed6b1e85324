import type { DynamicDefault, Json, Moment, Operator } from '@mokuai/expression';
import type { FormKnowledge } from '../field-forms.js';
import type { FieldSettings, JsonSchema } from '../field-type.js';
import { emptiness, isEmpty, negate } from './operators.js';
import { setOperators } from './set-operators.js';

const ID_PATTERN = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';

/** Schema of a record's id. */
export const idSchema: JsonSchema = {
  type: 'string',
  pattern: ID_PATTERN,
  'x-codes': { type: 'not_id', pattern: 'not_id' },
};

const me: JsonSchema = {
  type: 'object',
  properties: { me: { const: true } },
  required: ['me'],
  additionalProperties: false,
};
const myDepartment: JsonSchema = {
  type: 'object',
  properties: { my_department: { const: true }, below: { type: 'boolean' } },
  required: ['my_department'],
  additionalProperties: false,
};

/** What may stand for ids of a module beside ids themselves: in an operand, and as a default. */
const dynamicForms: Readonly<Record<string, { readonly schema: JsonSchema; readonly name: DynamicDefault }>> = {
  user: { schema: me, name: 'me' },
  department: { schema: myDepartment, name: 'my_department' },
};

/** What a default that points at a record of `target` may stand for. */
export function referenceDefaults(target: string): readonly DynamicDefault[] {
  const form = dynamicForms[target];
  return form ? [form.name] : [];
}

/** Every id that an operand stands for; none where the asker has no user or no department. */
function idsOf(operand: Json | undefined, moment: Moment): readonly Json[] {
  if (isEmpty(operand)) return [];
  if (typeof operand === 'string') return [operand.toLowerCase()];
  if (Array.isArray(operand)) return [...new Set((operand as readonly Json[]).flatMap((item) => idsOf(item, moment)))];
  const form = operand as Readonly<Record<string, Json>>;
  const own = form['me'] ? moment.userId : moment.departmentId;
  return form['below'] ? moment.departmentsBelow : own === null ? [] : [own];
}

/** The resolved operand is a list; the value of another field is an id. */
const includes = (operand: Json | undefined, value: Json): boolean =>
  Array.isArray(operand) ? operand.includes(value) : operand === value;

/** Operators of types kept as ids of records of `target`: users have `{me: true}`, departments `{my_department: true, below?}`. */
export function referenceOperators(target?: string): readonly Operator[] {
  const form = target === undefined ? undefined : dynamicForms[target];
  const schema: JsonSchema = form ? { anyOf: [idSchema, form.schema] } : idSchema;
  const eq: Operator = {
    name: 'eq',
    operand: 'one',
    operandSchema: schema,
    comparesFields: true,
    strict: true,
    resolve: idsOf,
    sql(column, operand, params) {
      const ids = operand as readonly Json[];
      return ids.length === 1
        ? `${column} = ${params.add(ids[0], 'uuid')}`
        : `${column} = ANY(${params.add(ids, 'uuid[]')})`;
    },
    sqlFields: (column, other) => `${column} = ${other}`,
    test: (value, operand) => !isEmpty(value) && includes(operand, value),
  };
  const within: Operator = {
    ...eq,
    name: 'in',
    operand: 'list',
    operandSchema: { type: 'array', items: schema, minItems: 1, maxItems: 500 },
    comparesFields: false,
    sqlFields: undefined,
    sql: (column, operand, params) => `${column} = ANY(${params.add(operand, 'uuid[]')})`,
  };
  return [eq, negate('ne', eq), within, negate('not_in', within), ...emptiness];
}

/** Operators of types kept as lists of ids of records of `target`, with the dynamic forms of single references. */
export function referenceListOperators(target: string): readonly Operator[] {
  const form = dynamicForms[target];
  const item: JsonSchema = form ? { anyOf: [idSchema, form.schema] } : idSchema;
  return setOperators({ item, cast: 'uuid[]', resolve: idsOf });
}

/** Schema of a list of ids, each once. */
export const idListSchema = (maxItems: number): JsonSchema => ({
  type: 'array',
  items: idSchema,
  uniqueItems: true,
  maxItems,
  'x-codes': { type: 'not_list' },
});

/** Each id once, in the order given; null for none. */
export function idList(value: Json): Json {
  const ids = [...new Set((value as readonly Json[]).map(lowerCaseId))];
  return ids.length === 0 ? null : ids;
}

export const lowerCaseId = (value: Json): Json => String(value).toLowerCase();

/** What all types have in common that hold the id of one record; `targetOf` says of which module. */
export const oneReference = <S extends FieldSettings>(targetOf: (settings: S) => string) =>
  ({
    group: 'relation',
    column: () => ({ type: 'uuid' }),
    alter: (from: S, to: S) => (targetOf(from) === targetOf(to) ? 'same' : 'refuse'),
    writtenBy: 'client',
    valueSchema: () => idSchema,
    normalize: lowerCaseId,
    projection: (column: string) => column,
    operators: (settings: S) => referenceOperators(targetOf(settings)),
    dynamicDefaults: (settings: S) => referenceDefaults(targetOf(settings)),
    sortKey: () => null,
    indexable: true,
    target: targetOf,
    forms: { takes: { text: (sql: string, _settings: S, known: FormKnowledge) => known.idOf(sql) } },
  }) as const;
