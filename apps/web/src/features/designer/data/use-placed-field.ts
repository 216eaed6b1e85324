import type { FieldSettings } from '@mokuai/field-types';
import { fieldOf, type ModuleDesign } from '../state/design.js';
import { useFieldTypeCode } from './field-type-code.js';

/** What stands on a form, by its name: a field of the module, or a column that every record has. */
export function usePlacedField(design: ModuleDesign): (name: string) => FieldSettings | undefined {
  const { SYSTEM_FIELDS } = useFieldTypeCode();
  return (name) => fieldOf(design, name) ?? SYSTEM_FIELDS.find((one) => one.name === name)?.settings;
}
