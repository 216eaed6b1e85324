import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idSchema, lowerCaseId, referenceDefaults, referenceOperators } from '../../shared/references.js';
import { examples } from './examples.js';

const TARGET = 'department';
const operators = referenceOperators(TARGET);

/** A node of the organisation's tree. */
export const department: FieldType<FieldSettings> = {
  name: 'department',
  label: { en: 'Department', 'zh-CN': '部门' },
  group: 'relation',
  icon: 'building-2',
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
