import { ACTIONS } from '@mokuai/actions';
import { KINDS } from '@mokuai/definition';
import { FIELD_TYPES, type JsonSchema } from '@mokuai/field-types';
import type { Locale } from '@mokuai/kernel';
import { EXAMPLES } from './examples.fixture.js';
import { MEANINGS_ZH } from './meanings-zh.fixture.js';
import { MEANINGS } from './meanings.fixture.js';
import { REFERENCE_WORDS } from './reference-words.fixture.js';

// The language that the page is being written in: everything below asks for it.
let locale: Locale = 'en';
const say = () => REFERENCE_WORDS[locale];

type Schema = JsonSchema & {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly additionalProperties?: boolean | Schema;
  readonly discriminator?: { readonly propertyName: string };
  readonly 'x-label'?: { readonly en: string; readonly 'zh-CN': string };
};

interface Row {
  readonly key: string;
  readonly takes: string;
  readonly required: boolean;
  readonly label: string | undefined;
}

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
const range = (least: number | undefined, most: number | undefined): string =>
  least === undefined && most === undefined
    ? ''
    : ` (${least?.toLocaleString('en') ?? ''}…${most?.toLocaleString('en') ?? ''})`;

const fixed = ({ enum: values, anyOf }: Schema): readonly unknown[] | undefined =>
  values ?? (anyOf?.length && anyOf.every((one) => 'const' in one) ? anyOf.map((one) => one.const) : undefined);

/** What a value may be, in a few words. */
function takes(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  if ('const' in schema) return code(schema.const);
  const values = fixed(schema);
  if (values) return values.map(code).join(' ');
  if (isText(schema)) return say().text;
  if (schema.anyOf) return schema.anyOf.map(takes).join(say().or);
  if (schema.type === 'array') return say().listOf(takes(schema.items ?? {})) + range(schema.minItems, schema.maxItems);
  if (schema.discriminator) return say().oneBy(schema.discriminator.propertyName);
  if (schema.type === 'string') {
    if (schema.pattern?.includes('){0,3}')) return say().path;
    if (schema.pattern?.startsWith('^[a-z]')) return say().name;
    return say().string + range(schema.minLength, schema.maxLength);
  }
  if (schema.type === 'integer' || schema.type === 'number')
    return say()[schema.type] + range(schema.minimum, schema.maximum);
  if (schema.type === 'boolean') return say().boolean;
  if (schema.type === 'object')
    return typeof schema.additionalProperties === 'object'
      ? say().mapTo(takes(schema.additionalProperties))
      : say().object;
  return say().any;
}

/** Words in two languages are one value for whoever reads this page. */
const isText = (schema: Schema): boolean =>
  schema.properties !== undefined && 'zh-CN' in schema.properties
    ? true
    : (schema.anyOf ?? []).some((one) => one.properties !== undefined && 'zh-CN' in one.properties);

/** The keys of an object, those of the objects in it after them. */
function rows(schema: Schema, prefix: string): readonly Row[] {
  if (isText(schema) || schema.$ref) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    {
      key: `${prefix}${key}`,
      takes: takes(value),
      required: schema.required?.includes(key) ?? false,
      label: value['x-label']?.[locale],
    },
    ...rows(value, `${prefix}${key}.`),
  ]);
  const listed = schema.items ? rows(schema.items, `${prefix.slice(0, -1)}[].`) : [];
  const mapped =
    typeof schema.additionalProperties === 'object'
      ? rows(schema.additionalProperties, `${prefix.slice(0, -1)}.*.`)
      : [];
  const members = (schema.oneOf ?? schema.anyOf ?? []).filter((one) => one.properties);
  const chosen = members.flatMap((member) => {
    const by = schema.discriminator?.propertyName;
    const value = by === undefined ? undefined : (member.properties?.[by]?.const ?? fixed(member.properties?.[by] ?? {})?.join('|')); // prettier-ignore
    const name = value === undefined ? '' : `(${String(value)})`;
    return rows(member, name === '' ? prefix : `${prefix.slice(0, -1)}${name}.`).filter(
      (row) => by === undefined || !row.key.endsWith(`${name}.${by}`) || row.takes !== code(value),
    );
  });
  return [...own, ...listed, ...mapped, ...chosen];
}

/** An example, as it would be written. */
const example = (json: unknown): string => `${say().example}\n\n\`\`\`json\n${JSON.stringify(json, null, 2)}\n\`\`\`\n`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Keys that nobody has said the meaning of. */
export const unexplained: string[] = [];

function meaning(of: string, { key, label }: Row): string {
  const last = key.replace(/^.*\./, '');
  const meanings = locale === 'en' ? MEANINGS : MEANINGS_ZH;
  const words = meanings[`${of}.${key}`] ?? meanings[`${of}.${last}`] ?? meanings[last] ?? label;
  if (words === undefined) unexplained.push(`${of}.${key}`);
  return words ?? '';
}

function table(of: string, schema: Schema, without: ReadonlySet<string> = new Set()): string {
  const all = rows(schema, '').filter(({ key }) => !without.has(key.replace(/^\(\w+\)\./, '')));
  if (all.length === 0) return say().none;
  return [
    `| ${say().columns.join(' | ')} | |`,
    '|---|---|---|',
    ...all.map(
      (row) => `| \`${row.key}\`${row.required ? ' *' : ''} | ${cell(row.takes)} | ${cell(meaning(of, row))} |`,
    ),
    '',
  ].join('\n');
}

/** What every document has: said once. */
const HEAD: ReadonlySet<string> = new Set(['kind', 'schemaVersion', 'name', 'label', 'description']);

const titleOf = (label: { readonly en: string; readonly 'zh-CN': string }): string => `${label.en} · ${label['zh-CN']}`;

/** The reference page of definitions in a language, from the schemas of kinds, field types and workflow steps. */
export function definitionReference(language: Locale): string {
  locale = language;
  unexplained.length = 0;
  const kinds = KINDS.map(({ kind, label, schema }) => {
    const whole = schema as Schema;
    // Fields have a chapter of their own, each type with its settings.
    const shown =
      kind === 'module'
        ? { ...whole, properties: { ...whole.properties, fields: { type: 'array', maxItems: 500 } } }
        : whole;
    const parts = Object.entries(whole.$defs ?? {})
      .filter(([name]) => name !== 'predicate' && (name !== 'step' || kind === 'workflow'))
      .map(([name, part]) => `${say().part(name)}\n\n${table(`${kind}.${name}`, part)}`);
    return [`## ${titleOf(label)} \`${kind}\``, '', (locale === 'en' ? MEANINGS : MEANINGS_ZH)[`kind/${kind}`] ?? '', '', table(kind, shown as Schema, HEAD), ...parts, example(EXAMPLES[kind])].join('\n'); // prettier-ignore
  });
  const fieldOf = (type: (typeof FIELD_TYPES)[number]): string =>
    [`### ${titleOf(type.label)} \`${type.name}\``, '', table('field', type.settings as Schema), example({ name: `my_${type.name}`, ...type.examples[0]?.settings })].join('\n'); // prettier-ignore
  const steps = ACTIONS.map((action) => {
    const { type, label, input } = action as unknown as {
      readonly type: string;
      readonly label: { readonly en: string; readonly 'zh-CN': string };
      readonly input: Schema;
    };
    return [`### ${titleOf(label)} \`${type}\``, '', table('step', input)].join('\n');
  });
  return [
    say().introduction,
    say().legend,
    ...kinds,
    say().fieldTypes,
    ...FIELD_TYPES.map(fieldOf),
    say().steps,
    ...steps,
  ].join('\n');
}
