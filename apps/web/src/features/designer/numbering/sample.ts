import { dynamicDefaultOf, type Json } from '@mokuai/expression';
import type { ModuleDocument, NumberingDocument } from '@mokuai/definition';
import type { FieldTypeCode } from '../data/field-type-code.js';

/** A value that a field could have: its default, its first option, else its type's first example. */
function sampleOf({ fieldType }: FieldTypeCode, module: ModuleDocument, name: string): Json | undefined {
  const field = module.fields.find((one) => one.name === name);
  if (!field) return undefined;
  const options = (field as { readonly options?: readonly { readonly value: string }[] }).options;
  const [example] = fieldType(field.type)?.examples ?? [];
  const plain = dynamicDefaultOf(field.default) === undefined ? (field.default as Json | undefined) : undefined;
  return plain ?? options?.[0]?.value ?? example?.valid[0]?.output ?? example?.valid[0]?.input;
}

/** Values that a record could have in the fields a rule names: what it is tried on where no record is chosen. */
export function samplesFor(
  types: FieldTypeCode,
  module: ModuleDocument,
  { segments }: NumberingDocument,
): Readonly<Record<string, Json>> {
  const named = segments.flatMap((segment) => (segment.type === 'field' ? [segment.field] : []));
  return Object.fromEntries(
    named.flatMap((name) => {
      const value = sampleOf(types, module, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
