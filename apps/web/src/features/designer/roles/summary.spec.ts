import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument, ModuleRights, RoleDocument } from '@mokuai/definition';
import { summaryOf } from './summary.js';

const module = {
  kind: 'module',
  name: 'deal',
  titleField: 'name',
  fields: ['name', 'cost', 'stage'].map((name) => ({ name, type: 'text' })),
} as ModuleDocument;
const role = (rights: ModuleRights): RoleDocument => ({ kind: 'role', name: 'sales', modules: { deal: rights } });

describe('a role in words', () => {
  it('has nothing to say of a module out of its sight', () => {
    expect(summaryOf(role({ create: true, update: 'all' }), module)).toBeUndefined();
  });

  it('gathers operations by their reach, the widest first', () => {
    const rights: ModuleRights = { create: true, read: 'all', update: 'own', assign: 'own', delete: 'none' };
    expect(summaryOf(role(rights), module)).toEqual({
      module: 'deal',
      reaches: [
        { scope: 'all', operations: ['read'] },
        { scope: 'own', operations: ['update', 'assign'] },
      ],
      flags: ['create'],
      hidden: [],
      readOnly: [],
      masked: [],
    });
  });

  it('names masked fields that it sees in part', () => {
    const fields = module.fields.map((field) => ({ ...field, masked: true }));
    const rights: ModuleRights = { read: 'all', unmasked: ['cost'], fields: { stage: 'hidden' } };
    expect(summaryOf(role(rights), { ...module, fields })).toMatchObject({ hidden: ['stage'], masked: ['name'] });
  });

  it('names hidden fields, and those it only reads among what it changes', () => {
    const rights: ModuleRights = { read: 'all', fieldsDefault: 'read', fields: { cost: 'hidden', stage: 'write' } };
    expect(summaryOf(role(rights), module)).toMatchObject({ hidden: ['cost'], readOnly: [] });
    expect(summaryOf(role({ ...rights, update: 'own' }), module)).toMatchObject({
      hidden: ['cost'],
      readOnly: ['name'],
    });
  });
});
