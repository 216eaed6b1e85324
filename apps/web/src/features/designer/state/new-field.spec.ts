import { describe, expect, it } from '@jest/globals';
import type { FieldTypeEntry } from '@mokuai/contract';
import { BUILTIN, checkDefinitions, fieldSchema, parseDefinition, type AnyDocument } from '@mokuai/definition';
import { FIELD_TYPES } from '@mokuai/field-types';
import { newField } from './new-field.js';

const visit: Extract<AnyDocument, { kind: 'module' }> = {
  kind: 'module',
  name: 'visit',
  label: { en: 'Visit', 'zh-CN': '拜访' },
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }],
};

describe('a new field', () => {
  it.each(FIELD_TYPES.map((type) => type.name))('of type %s can be saved and published as it is', (name) => {
    const type = FIELD_TYPES.find((one) => one.name === name)!;
    const entry: FieldTypeEntry = {
      name,
      label: type.label.en,
      group: type.group,
      icon: type.icon,
      settings: fieldSchema(type),
    };
    const { field, rule } = newField(entry, {
      label: type.label,
      module: visit,
      modules: ['user', 'visit'],
      rules: ['visit_no'],
    });
    const module: AnyDocument = { ...visit, fields: [...visit.fields, field] };
    expect(parseDefinition(module)).toMatchObject({ ok: true });
    expect(checkDefinitions([...BUILTIN, module, ...(rule ? [rule] : [])])).toEqual([]);
  });
});
