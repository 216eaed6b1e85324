import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { oneReference } from '../../shared/references.js';
import { examples } from './examples.js';

/** A person who signs in. */
export const user: FieldType<FieldSettings> = {
  ...oneReference(() => 'user'),
  name: 'user',
  label: { en: 'User', 'zh-CN': '人员' },
  icon: 'user',
  settings: Type.Object({}),
  examples,
};
