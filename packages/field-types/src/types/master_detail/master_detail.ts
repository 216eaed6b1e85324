import { NAME_PATTERN } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idSchema, lowerCaseId, referenceDefaults, referenceOperators } from '../../shared/references.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const settings = Type.Object({
  target: Type.String({ pattern: NAME_PATTERN, 'x-editor': 'module', ...label('Part of', '所属主表') }),
});

export type MasterDetailSettings = FieldSettings & Static<typeof settings>;

/** The record that this one is a part of: never without it, and deleted with it. */
export const masterDetail: FieldType<MasterDetailSettings> = {
  name: 'master_detail',
  label: { en: 'Part of a record', 'zh-CN': '主从关联' },
  group: 'relation',
  icon: 'git-branch',
  settings,
  column: () => ({ type: 'uuid' }),
  alter: (from, to) => (from.target === to.target ? 'same' : 'refuse'),
  writtenBy: 'client',
  valueSchema: () => idSchema,
  normalize: lowerCaseId,
  projection: (column) => column,
  operators: ({ target }) => referenceOperators(target),
  dynamicDefaults: ({ target }) => referenceDefaults(target),
  sortKey: () => null,
  indexable: true,
  target: ({ target }) => target,
  onDelete: () => 'cascade',
  alwaysRequired: true,
  examples,
};
