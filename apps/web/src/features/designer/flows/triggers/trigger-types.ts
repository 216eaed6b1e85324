import type { InputSchema } from '../inputs/schema-shape.js';

/** A kind of trigger as the schema of workflows tells of it. */
export interface TriggerType {
  readonly type: string;
  /** What is to be said beyond its type. */
  readonly properties: Readonly<Record<string, InputSchema>>;
  readonly required: readonly string[];
}

interface Union {
  readonly oneOf?: readonly InputSchema[];
}

/** Every kind of trigger that workflows may have, read from their JSON Schema. */
export function triggerTypes(schema: Readonly<Record<string, unknown>>): readonly TriggerType[] {
  const properties = schema['properties'] as Readonly<Record<string, Union>> | undefined;
  return (properties?.['trigger']?.oneOf ?? []).flatMap((one) => {
    const { type, ...rest } = one.properties ?? {};
    if (typeof type?.const !== 'string') return [];
    return [{ type: type.const, properties: rest, required: (one.required ?? []).filter((key) => key !== 'type') }];
  });
}
