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
  renamedFrom: { en: 'Renamed from', 'zh-CN': '原名称' },
};

/** Schema of one field of this type in a module document: the common settings and the type's own. */
export function fieldSchema(type: FieldType): JsonSchema {
  const own = type.settings;
  const properties = { name, type: Type.Literal(type.name), ...common, ...own.properties };
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
