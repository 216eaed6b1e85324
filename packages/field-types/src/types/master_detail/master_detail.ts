import { NAME_PATTERN } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { oneReference } from '../../shared/references.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const settings = Type.Object({
  target: Type.String({ pattern: NAME_PATTERN, 'x-editor': 'module', ...label('Part of', '所属主表') }),
});

export type MasterDetailSettings = FieldSettings & Static<typeof settings>;

/** The record that this one is a part of: never without it, and deleted with it. */
export const masterDetail: FieldType<MasterDetailSettings> = {
  ...oneReference(({ target }: MasterDetailSettings) => target),
  name: 'master_detail',
  label: { en: 'Part of a record', 'zh-CN': '主从关联' },
  icon: 'git-branch',
  settings,
  onDelete: () => 'cascade',
  alwaysRequired: true,
  examples,
};
