import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { filesValue } from '../../shared/files-value.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';
import { KINDS, type FileKind } from './kinds.js';

const kinds = Object.keys(KINDS) as FileKind[];

const settings = Type.Object({
  multiple: Type.Optional(Type.Boolean({ default: false, ...label('Several files', '允许多个文件') })),
  accept: Type.Optional(
    Type.Union(
      kinds.map((kind) => Type.Literal(kind)),
      {
        'x-enum-labels': Object.fromEntries(kinds.map((kind) => [kind, KINDS[kind].label])),
        ...label('Only these files', '仅限文件类型'),
      },
    ),
  ),
  maxMegabytes: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1000, ...label('Largest file (MB)', '单个文件上限（MB）') }),
  ),
});

export type FileSettings = FieldSettings & Static<typeof settings>;

/** Files of a record's own field: uploaded first, then named by the record. */
export const file: FieldType<FileSettings> = {
  ...filesValue<FileSettings>((type, { accept }) => accept === undefined || KINDS[accept].types.test(type)),
  name: 'file',
  label: { en: 'File', 'zh-CN': '文件' },
  icon: 'folder',
  settings,
  examples,
};
