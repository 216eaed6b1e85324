import { Type } from '@sinclair/typebox';
import type { FieldType, JsonSchema } from '@mokuai/field-types';
import { flag, json, list, localText, name, optional, predicate, shape, words } from '../schema.js';

/** The settings of every field, with the words the properties panel shows. */
const common = {
  label: optional(localText),
  help: optional(localText),
  placeholder: optional(localText),
  required: optional(flag),
  unique: optional(flag),
  indexed: optional(flag),
  readOnly: optional(flag),
  searchable: optional(flag),
  history: optional(Type.Boolean({ default: true })),
  pattern: optional(words(500)),
  patternMessage: optional(localText),
  default: optional(json),
  visibleWhen: optional(predicate),
  requiredWhen: optional(predicate),
  readOnlyWhen: optional(predicate),
  optionsWhen: optional(
    list(shape({ options: list(words(63), { minItems: 1, uniqueItems: true, maxItems: 500 }), when: predicate }), {
      maxItems: 100,
    }),
  ),
  renamedFrom: optional(name),
};

const titles: Readonly<Record<string, { en: string; 'zh-CN': string }>> = {
  name: { en: 'Name', 'zh-CN': '名称' },
  label: { en: 'Label', 'zh-CN': '标签' },
  help: { en: 'Help text', 'zh-CN': '帮助文字' },
  placeholder: { en: 'Placeholder', 'zh-CN': '占位文字' },
  required: { en: 'Required', 'zh-CN': '必填' },
  unique: { en: 'Unique', 'zh-CN': '唯一' },
  indexed: { en: 'Indexed', 'zh-CN': '建立索引' },
  readOnly: { en: 'Read only', 'zh-CN': '只读' },
  searchable: { en: 'Searchable', 'zh-CN': '可搜索' },
  history: { en: 'Changes in history', 'zh-CN': '记录变更历史' },
  pattern: { en: 'Pattern of the whole value', 'zh-CN': '格式（正则表达式）' },
  patternMessage: { en: 'What is said of another form', 'zh-CN': '格式不符时的提示' },
  default: { en: 'Default value', 'zh-CN': '默认值' },
  visibleWhen: { en: 'Shown only when', 'zh-CN': '显示条件' },
  requiredWhen: { en: 'Required when', 'zh-CN': '必填条件' },
  readOnlyWhen: { en: 'Read only when', 'zh-CN': '只读条件' },
  optionsWhen: { en: 'Options only when', 'zh-CN': '选项条件' },
  masked: { en: 'Masked', 'zh-CN': '脱敏显示' },
  keepFirst: { en: 'Characters shown at the start', 'zh-CN': '保留前几位' },
  keepLast: { en: 'Characters shown at the end', 'zh-CN': '保留后几位' },
  renamedFrom: { en: 'Renamed from', 'zh-CN': '原名称' },
};

/** What may be said of a mask, for types that have one. */
const maskSettings = ({ mask }: FieldType) => ({
  ...(mask && { masked: optional(flag) }),
  ...(mask?.keeps && { keepFirst: optional(kept(mask.keeps.first)), keepLast: optional(kept(mask.keeps.last)) }),
});
const kept = (usual: number) => Type.Integer({ minimum: 0, maximum: 20, default: usual });

/** Schema of one field of this type in a module document: the common settings and the type's own. */
export function fieldSchema(type: FieldType): JsonSchema {
  const own = type.settings;
  const properties = { name, type: Type.Literal(type.name), ...common, ...maskSettings(type), ...own.properties };
  return {
    title: type.name,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => [
        key,
        titles[key] && !('x-label' in schema) ? { 'x-label': titles[key], ...schema } : schema,
      ]),
    ),
    required: ['name', 'type', ...(own.required ?? [])],
    additionalProperties: false,
  };
}
