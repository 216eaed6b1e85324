import { Type, type Static, type TProperties, type TSchema, type TUnsafe, type TObject } from '@sinclair/typebox';
import { NAME_PATTERN, type LocalText } from '@mokuai/kernel';
import { OPERATOR_NAMES, type Json, type Predicate } from '@mokuai/expression';

// TypeBox with read-only types and closed objects: a document is never changed in place, and a key nobody knows is a mistake.

/** A closed object. */
export const shape = <P extends TProperties>(
  properties: P,
  options: Record<string, unknown> = {},
): TUnsafe<Readonly<Static<TObject<P>>>> =>
  Type.Object(properties, { additionalProperties: false, ...options }) as unknown as TUnsafe<
    Readonly<Static<TObject<P>>>
  >;

/** A list of at most `maxItems` (1,000 where nothing is said). */
export const list = <T extends TSchema>(
  items: T,
  options: Record<string, unknown> = {},
): TUnsafe<readonly Static<T>[]> =>
  Type.Unsafe<readonly Static<T>[]>(Type.Array(items, { maxItems: 1000, ...options }));

/** An object whose keys are names of things. */
export const map = <T extends TSchema>(values: T): TUnsafe<Readonly<Record<string, Static<T>>>> =>
  Type.Unsafe<Readonly<Record<string, Static<T>>>>({
    type: 'object',
    additionalProperties: values,
    propertyNames: { maxLength: 100 },
  });

/** One of a few words. */
export const word = <const V extends readonly (string | number)[]>(...values: V): TUnsafe<V[number]> =>
  Type.Unsafe<V[number]>({ enum: [...values] });

/** A union told apart by its members' `type`; a fault then points into the right member. */
export const byType = <T extends readonly TSchema[]>(...members: T): TUnsafe<Static<T[number]>> =>
  Type.Unsafe<Static<T[number]>>({
    type: 'object',
    discriminator: { propertyName: 'type' },
    required: ['type'],
    oneOf: members,
  });

export const optional = Type.Optional;
export const flag = Type.Boolean();
export const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
export const words = (maxLength: number) => Type.String({ maxLength });

/** The name of a document, field, option-like thing. */
export const name = Type.String({ pattern: NAME_PATTERN });

/** A path to a field, across lookups where there are dots; with `-` in front: descending. */
export const path = Type.String({ pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,3}$', maxLength: 200 });
export const sortPath = Type.String({ pattern: '^-?[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,3}$', maxLength: 200 });

export const localText = Type.Unsafe<LocalText>({
  type: ['string', 'object'],
  maxLength: 2000,
  properties: { en: { type: 'string', maxLength: 2000 }, 'zh-CN': { type: 'string', maxLength: 2000 } },
  additionalProperties: false,
  minProperties: 1,
});

export const json = Type.Unsafe<Json>({});

/** Refers to `$defs/predicate` of the document's schema. */
export const predicate = Type.Unsafe<Predicate>({ $ref: '#/$defs/predicate' });

const predicateList = { type: 'array', items: { $ref: '#/$defs/predicate' }, maxItems: 100 };

/** What `predicate` refers to. */
export const predicateDef = {
  type: 'object',
  properties: {
    and: predicateList,
    or: predicateList,
    not: { $ref: '#/$defs/predicate' },
    field: { type: 'string', maxLength: 200 },
    op: { enum: [...OPERATOR_NAMES] },
    value: {},
    valueField: { type: 'string', maxLength: 200 },
  },
  additionalProperties: false,
  oneOf: [
    { required: ['and'], maxProperties: 1 },
    { required: ['or'], maxProperties: 1 },
    { required: ['not'], maxProperties: 1 },
    { required: ['field', 'op'] },
  ],
};

/** The keys every document has. */
export const head = <K extends string>(kind: K) => ({
  kind: Type.Literal(kind),
  schemaVersion: optional(Type.Literal(1)),
  name,
  label: optional(localText),
  description: optional(localText),
});
