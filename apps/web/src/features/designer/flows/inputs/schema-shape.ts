/** What a form reads of the JSON Schema of an input. */
export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly InputSchema[];
  readonly items?: InputSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly 'x-label'?: { readonly en: string; readonly 'zh-CN': string };
}

export type InputShape = 'choice' | 'flag' | 'number' | 'words' | 'text' | 'texts' | 'json';

/** The fixed values an input may have, if it is a choice. */
export function fixedOf(schema: InputSchema): readonly (string | number)[] | undefined {
  const values =
    schema.enum ?? (schema.anyOf?.every((one) => 'const' in one) ? schema.anyOf.map((one) => one.const) : undefined);
  return values?.every((one) => typeof one === 'string' || typeof one === 'number')
    ? (values as readonly (string | number)[])
    : undefined;
}

/** Which input a schema asks for; whatever is more than that is edited as JSON. */
export function shapeOf(schema: InputSchema): InputShape {
  if (fixedOf(schema)) return 'choice';
  if (schema.properties && 'zh-CN' in schema.properties) return 'words';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'string') return 'text';
  if (schema.type === 'array' && schema.items?.type === 'string') return 'texts';
  return 'json';
}
