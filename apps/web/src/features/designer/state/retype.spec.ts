import { describe, expect, it } from '@jest/globals';
import type { FieldTypeEntry } from '@mokuai/contract';
import { BUILTIN, checkDefinitions, fieldSchema, parseDefinition, type ModuleDocument } from '@mokuai/definition';
import { FIELD_TYPES, fieldType, mayBecome } from '@mokuai/field-types';
import { retyped, typesAfter } from './retype.js';

const entries: readonly FieldTypeEntry[] = FIELD_TYPES.map((type) => ({
  name: type.name,
  label: type.label.en,
  group: type.group,
  icon: type.icon,
  settings: fieldSchema(type),
}));
const entryOf = (name: string): FieldTypeEntry => entries.find((one) => one.name === name)!;
const module: ModuleDocument = { kind: 'module', name: 'visit', titleField: 'name', fields: [{ name: 'name', type: 'text' }] }; // prettier-ignore
const around = { label: 'Visit', module, modules: ['user', 'visit'], rules: [] };

describe('a field that gets another type', () => {
  it('keeps what the new type can be told as well, and nothing of the old values', () => {
    const sector = { name: 'sector', type: 'text', label: 'Sector', help: 'Which?', required: true, maxLength: 60, unique: true, default: 'x', pattern: 'x' }; // prettier-ignore
    expect(retyped(sector, entryOf('picklist'), fieldType('picklist')!, around)).toEqual({
      name: 'sector',
      type: 'picklist',
      label: 'Sector',
      help: 'Which?',
      required: true,
      unique: true,
      options: expect.any(Array) as unknown,
    });
    expect(retyped(sector, entryOf('long_text'), fieldType('long_text')!, around)).toEqual({
      name: 'sector',
      type: 'long_text',
      label: 'Sector',
      help: 'Which?',
      required: true,
      maxLength: 60,
    });
  });

  it.each(
    FIELD_TYPES.flatMap((from) =>
      typesAfter(from.name, entries, { fieldType, mayBecome }).map((to) => [from.name, to.name]),
    ),
  )('from %s to %s can be saved and published', (from, to) => {
    for (const { settings } of fieldType(from)!.examples) {
      const field = retyped({ ...settings, name: 'some', required: true, indexed: true, unique: true }, entryOf(to), fieldType(to)!, around); // prettier-ignore
      if ('target' in field || 'numbering' in field) continue;
      const changed = { ...module, fields: [...module.fields, field] };
      expect(parseDefinition(changed)).toMatchObject({ ok: true });
      expect(checkDefinitions([...BUILTIN, changed]).filter(({ path }) => !path.endsWith('/unique'))).toEqual([]);
    }
  });
});
