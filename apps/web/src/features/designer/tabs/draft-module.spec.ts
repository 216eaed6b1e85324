import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import * as types from '@mokuai/field-types';
import { draftModule } from './draft-module.js';

const label = { en: 'X' };

describe('a module of the draft', () => {
  it('tells where its fields point at, one record or many', () => {
    const document = {
      ...{ kind: 'module', name: 'sample', label, titleField: 'name' },
      fields: [
        { name: 'name', type: 'text', label },
        { name: 'account', type: 'lookup', label, target: 'account' },
        { name: 'accounts', type: 'multi_lookup', label, target: 'account' },
        { name: 'people', type: 'multi_user', label },
      ],
    } as unknown as ModuleDocument;
    const { fields } = draftModule(types, document, 'en');
    const of = (name: string): unknown[] => {
      const field = fields.find((one) => one.name === name);
      return [field?.target, field?.targets];
    };
    expect([of('name'), of('account'), of('accounts'), of('people')]).toEqual([
      [null, undefined],
      ['account', undefined],
      [null, 'account'],
      [null, 'user'],
    ]);
  });
});
