import { NAME_PATTERN } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { idList, idListSchema, referenceListOperators } from '../../shared/references.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const MOST = 100;

const settings = Type.Object({
  target: Type.String({ pattern: NAME_PATTERN, 'x-editor': 'module', ...label('Module', '目标模块') }),
  onDelete: Type.Optional(
    Type.Union([Type.Literal('clear'), Type.Literal('restrict')], {
      default: 'clear',
      'x-enum-labels': {
        clear: { en: 'Take it off the list', 'zh-CN': '从列表中移除' },
        restrict: { en: 'Refuse', 'zh-CN': '禁止删除' },
      },
      ...label('When one of the records is deleted', '其中的记录被删除时'),
    }),
  ),
  maxItems: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST, default: MOST, ...label('Most records', '最多记录数') }),
  ),
});

export type MultiLookupSettings = FieldSettings & Static<typeof settings>;

/** Several records of another module. */
export const multiLookup: FieldType<MultiLookupSettings> = {
  name: 'multi_lookup',
  label: { en: 'Several records', 'zh-CN': '多条关联' },
  group: 'relation',
  icon: 'network',
  settings,
  column: () => ({ type: 'uuid[]' }),
  alter: (from, to) => (from.target === to.target ? 'same' : 'refuse'),
  writtenBy: 'client',
  valueSchema: ({ maxItems = MOST }) => idListSchema(maxItems),
  normalize: idList,
  projection: (column) => column,
  member: (column) => `to_json(${column})`,
  operators: ({ target }) => referenceListOperators(target),
  sortKey: () => null,
  indexable: false,
  targets: ({ target }) => target,
  onDelete: ({ onDelete = 'clear' }) => onDelete,
  examples,
};
