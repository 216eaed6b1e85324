import { shortHash } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';

/** A JSON Schema of a request body. */
export type ObjectSchema = Readonly<Record<string, unknown>> & {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
};

/**
 * The JSON Schema of what this user may send. Fields the user may not read are not in it, not even by name: it is
 * published in OpenAPI and in the browser's validators.
 */
export function effectiveInputSchema({ module, rights }: EffectiveContext, mode: 'create' | 'update'): ObjectSchema {
  const whole = module.inputSchema(mode) as ObjectSchema;
  const properties = Object.fromEntries(Object.entries(whole.properties).filter(([name]) => rights.shown(name)));
  return { ...whole, properties, required: whole.required.filter((name) => name in properties) };
}

/** Changes when the schemas do: part of the address of the browser's validators. */
export const inputSchemaHash = (context: EffectiveContext): string =>
  shortHash(JSON.stringify([effectiveInputSchema(context, 'create'), effectiveInputSchema(context, 'update')]));
