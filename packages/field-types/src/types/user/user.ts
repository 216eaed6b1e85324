import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idSchema, lowerCaseId, referenceDefaults, referenceOperators } from '../../shared/references.js';
import { examples } from './examples.js';

const TARGET = 'user';
const operators = referenceOperators(TARGET);

/** A person who signs in. */
export const user: FieldType<FieldSettings> = {
  name: 'user',
  label: { en: 'User', 'zh-CN': '人员' },
  group: 'relation',
  icon: 'user',
  settings: Type.Object({}),
  column: () => ({ type: 'uuid' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => idSchema,
  normalize: lowerCaseId,
  projection: (column) => column,
  operators: () => operators,
  dynamicDefaults: () => referenceDefaults(TARGET),
  sortKey: () => null,
  indexable: true,
  target: () => TARGET,
  examples,
};
