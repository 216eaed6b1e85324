import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idSchema, lowerCaseId, referenceOperators } from '../../shared/references.js';
import { compareCodePoints } from '../../shared/text-value.js';
import { examples } from './examples.js';

const operators = referenceOperators();

/** A record's own id. Not in the registry: only the system column has it. */
export const id: FieldType<FieldSettings> = {
  name: 'id',
  label: { en: 'ID', 'zh-CN': 'ID' },
  group: 'basic',
  icon: 'fingerprint',
  settings: Type.Object({}),
  column: () => ({ type: 'uuid' }),
  alter: () => 'same',
  writtenBy: 'engine',
  valueSchema: () => idSchema,
  normalize: lowerCaseId,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareCodePoints,
  examples,
};
