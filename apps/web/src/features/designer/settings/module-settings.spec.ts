import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { newDuplicateRule, replaced, withSearched, withSetting } from './module-settings.js';

const module = {
  kind: 'module',
  name: 'firm',
  titleField: 'name',
  history: false,
  fields: [
    { name: 'name', type: 'text' },
    { name: 'city', type: 'text', searchable: true },
    { name: 'phone', type: 'phone' },
  ],
} as unknown as ModuleDocument;

describe('settings of a module', () => {
  it('say nothing where they say what holds anyway', () => {
    expect('history' in withSetting(module, 'history', undefined)).toBe(false);
    expect(withSetting(module, 'comments', false)).toEqual({ ...module, comments: false });
  });

  it('search by the fields that are named, and leave the others as they are', () => {
    const next = withSearched(module, ['phone']);
    expect(next.fields).toEqual([
      { name: 'name', type: 'text' },
      { name: 'city', type: 'text' },
      { name: 'phone', type: 'phone', searchable: true },
    ]);
    expect(next.fields[0]).toBe(module.fields[0]);
  });

  it('have no empty lists', () => {
    expect(replaced(['a'], 0, undefined)).toBeUndefined();
    expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
    expect(replaced(['a'], 1, 'b')).toEqual(['a', 'b']);
  });

  it('name a new rule as no other', () => {
    const rule = newDuplicateRule(module);
    expect(rule).toEqual({ name: 'duplicate_1', match: [{ field: 'name', how: 'exact' }], action: 'warn' });
    expect(newDuplicateRule({ ...module, duplicateRules: [rule] }).name).toBe('duplicate_2');
  });
});
