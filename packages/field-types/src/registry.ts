import type { FieldType } from './field-type.js';
import { text } from './types/text/text.js';

/** Every field type, in the order of the designer's palette. A new one is a folder and a line here. */
export const FIELD_TYPES: readonly FieldType[] = [text];

const byName = new Map(FIELD_TYPES.map((type) => [type.name, type]));

/** The type of this name, if there is one. */
export const fieldType = (name: string): FieldType | undefined => byName.get(name);
