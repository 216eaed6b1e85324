import { NAME_PATTERN } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { oneReference } from '../../shared/references.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const settings = Type.Object({
  target: Type.String({ pattern: NAME_PATTERN, 'x-editor': 'module', ...label('Module', '目标模块') }),
  onDelete: Type.Optional(
    Type.Union([Type.Literal('restrict'), Type.Literal('clear'), Type.Literal('cascade')], {
      default: 'restrict',
      'x-enum-labels': {
        restrict: { en: 'Refuse', 'zh-CN': '禁止删除' },
        clear: { en: 'Empty this field', 'zh-CN': '清空此字段' },
        cascade: { en: 'Delete this record too', 'zh-CN': '一并删除' },
      },
      ...label('When the other record is deleted', '目标记录被删除时'),
    }),
  ),
});

export type LookupSettings = FieldSettings & Static<typeof settings>;

/** A record of another module. */
export const lookup: FieldType<LookupSettings> = {
  ...oneReference(({ target }: LookupSettings) => target),
  name: 'lookup',
  label: { en: 'Lookup', 'zh-CN': '关联记录' },
  icon: 'waypoints',
  settings,
  onDelete: ({ onDelete = 'restrict' }) => onDelete,
  examples,
};
