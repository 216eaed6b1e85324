import type { FieldTypeEntry } from '@mokuai/contract';
import type { ModuleDocument, NumberingDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import type { LocalText } from '@mokuai/kernel';
import type { SettingSchema } from '../properties/schema.js';
import { newRule } from '../tabs/numbering.js';
import { freeName } from './design.js';

interface Surroundings {
  /** What the type is called, in every language. */
  readonly label: LocalText | undefined;
  readonly module: ModuleDocument;
  /** Names of all modules. */
  readonly modules: readonly string[];
  /** Names of all numbering rules. */
  readonly rules: readonly string[];
}

export interface NewField {
  readonly field: FieldSettings;
  /** A rule that the field is numbered by, made for it. */
  readonly rule?: NumberingDocument;
}

/** What an option is called until somebody names it. */
export const optionLabel = (number: number): LocalText => ({ en: `Option ${number}`, 'zh-CN': `选项 ${number}` });

const OPTIONS = (['blue', 'green', 'orange'] as const).map((color, index) => ({
  value: `option_${index + 1}`,
  label: optionLabel(index + 1),
  color,
}));

const inBoth = (words: LocalText | undefined, en: string, zh: string): LocalText => {
  const { en: a = '', 'zh-CN': b = '' } = typeof words === 'string' ? { en: words, 'zh-CN': words } : (words ?? {});
  return { en: `${a || b} ${en}`, 'zh-CN': `${b || a}${zh}` };
};

/**
 * A field as it begins: with every setting its type demands, so that its draft can be saved at once. Settings are
 * filled in by what edits them, whatever the type.
 */
export function newField(type: FieldTypeEntry, { label = type.label, module, modules, rules }: Surroundings): NewField {
  const schema = type.settings as SettingSchema;
  const settings: Record<string, unknown> = {};
  let rule: NumberingDocument | undefined;
  for (const key of schema.required ?? []) {
    const editor = schema.properties?.[key]?.['x-editor'];
    if (editor === 'options') settings[key] = OPTIONS;
    if (editor === 'module')
      settings[key] = modules.find((name) => name !== module.name && !BESIDE.has(name)) ?? module.name;
    if (editor === 'numbering') {
      rule = newRule(freeName(`${module.name}_no`, rules, 'number'), inBoth(module.label, 'number', '编号'));
      settings[key] = rule.name;
    }
  }
  const taken = module.fields.map((field) => field.name);
  const field = { name: freeName(type.name, taken, 'field'), type: type.name, label, ...settings } as FieldSettings;
  return rule ? { field, rule } : { field };
}

/** Modules that are pointed to by fields of their own kind, or seldom. */
const BESIDE: ReadonlySet<string> = new Set(['user', 'department']);
