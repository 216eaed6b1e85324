import type { Locale, LocalText } from '@mokuai/kernel';

/** What the panel reads of a setting's JSON Schema. */
export interface SettingSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly SettingSchema[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  readonly 'x-label'?: { readonly en: string; readonly 'zh-CN': string };
  readonly 'x-editor'?: string;
  readonly 'x-enum-labels'?: Readonly<Record<string, { readonly en: string; readonly 'zh-CN': string }>>;
}

/** A setting's name as the panel shows it. */
export const settingLabel = (key: string, schema: SettingSchema, locale: Locale): string =>
  schema['x-label']?.[locale] ?? key;

/** The fixed values a setting may have, if it is a choice. */
export function choicesOf(schema: SettingSchema): readonly (string | number)[] | undefined {
  const values =
    schema.enum ?? (schema.anyOf?.every((one) => 'const' in one) ? schema.anyOf.map((one) => one.const) : undefined);
  return values as readonly (string | number)[] | undefined;
}

/** A fixed value in words. */
export const choiceLabel = (schema: SettingSchema, value: string | number, locale: Locale): string =>
  schema['x-enum-labels']?.[String(value)]?.[locale] ?? String(value);

/** Which editor a setting wants: its own word for it, else by the shape of its values. */
export function editorOf(schema: SettingSchema): string {
  if (schema['x-editor']) return schema['x-editor'];
  if (choicesOf(schema)) return 'choice';
  if ([schema, ...(schema.anyOf ?? [])].some((one) => one.properties && 'zh-CN' in one.properties)) return 'words';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.type === 'boolean' ? 'flag' : schema.type === 'string' ? 'text' : 'none';
}

/** Settings that say what a field is, whatever edits them. */
const MAIN: ReadonlySet<string> = new Set(['required', 'searchable', 'unique', 'default']);
const MAIN_EDITORS: ReadonlySet<string> = new Set(['options', 'module', 'numbering', 'choice']);

/** Is it how a field is shown and checked that a setting says, rather than what the field is? */
export const isDisplay = (key: string, schema: SettingSchema): boolean =>
  !MAIN.has(key) && !MAIN_EDITORS.has(editorOf(schema));

/** An option list's entry as the editor changes it. */
export interface OptionDraft {
  readonly value: string;
  readonly label?: LocalText;
  readonly color?: string;
  readonly retired?: boolean;
}
