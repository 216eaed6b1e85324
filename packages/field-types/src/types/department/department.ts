import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { oneReference } from '../../shared/references.js';
import { examples } from './examples.js';

/** A node of the organisation's tree. */
export const department: FieldType<FieldSettings> = {
  ...oneReference(() => 'department'),
  name: 'department',
  label: { en: 'Department', 'zh-CN': '部门' },
  icon: 'building-2',
  settings: Type.Object({}),
  examples,
};
