import { Type, type Static } from '@sinclair/typebox';
import { FIELD_TYPES, type FieldSettings } from '@mokuai/field-types';
import {
  flag,
  head,
  list,
  localText,
  name,
  optional,
  predicate,
  predicateDef,
  shape,
  sortPath,
  word,
  words,
} from '../schema.js';
import { duplicateRuleSchema } from './duplicates.js';
import { fieldSchema } from './field.js';

const field = Type.Unsafe<FieldSettings>({
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: FIELD_TYPES.map(fieldSchema),
});

const ruleSchema = shape({
  name,
  invalidWhen: predicate,
  field: optional(name),
  message: localText,
});

/** What no record may be: the condition that says so, and what is said of it, at a field or of the whole. */
export type ValidationRule = Static<typeof ruleSchema>;

export const moduleSchema = shape(
  {
    ...head('module'),
    plural: optional(localText),
    icon: optional(words(50)),
    titleField: name,
    fields: list(field, { maxItems: 500 }),
    defaultOwner: optional(word('creator', 'none')),
    history: optional(flag),
    comments: optional(flag),
    attachments: optional(flag),
    rules: optional(list(ruleSchema, { maxItems: 100 })),
    duplicateRules: optional(list(duplicateRuleSchema, { maxItems: 20 })),
    unique: optional(list(list(name, { minItems: 1, maxItems: 5, uniqueItems: true }), { maxItems: 30 })),
    indexes: optional(list(list(sortPath, { minItems: 1, maxItems: 5, uniqueItems: true }), { maxItems: 30 })),
  },
  { $defs: { predicate: predicateDef } },
);

/** A kind of record with its fields. */
export type ModuleDocument = Static<typeof moduleSchema>;
