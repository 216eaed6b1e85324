import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idList, idListSchema, referenceListOperators } from '../../shared/references.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const TARGET = 'user';
const MOST = 100;

const settings = Type.Object({
  maxItems: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST, default: MOST, ...label('Most people', '最多人数') }),
  ),
});

export type MultiUserSettings = FieldSettings & Static<typeof settings>;

const operators = referenceListOperators(TARGET);

/** Several people who sign in. */
export const multiUser: FieldType<MultiUserSettings> = {
  name: 'multi_user',
  label: { en: 'Users', 'zh-CN': '多个人员' },
  group: 'relation',
  icon: 'users',
  settings,
  column: () => ({ type: 'uuid[]' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ maxItems = MOST }) => idListSchema(maxItems),
  normalize: idList,
  projection: (column) => column,
  member: (column) => `to_json(${column})`,
  operators: () => operators,
  sortKey: () => null,
  indexable: false,
  targets: () => TARGET,
  examples,
};
