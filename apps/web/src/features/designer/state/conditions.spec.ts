import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { countInConditions, freeRuleName, renameInConditions, withRule } from './conditions.js';

const module = {
  kind: 'module',
  name: 'trip',
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text' },
    { name: 'way', type: 'picklist' },
    { name: 'cost', type: 'number', visibleWhen: { not: { field: 'way', op: 'eq', value: 'way' } } },
    { name: 'city', type: 'picklist', optionsWhen: [{ options: ['a'], when: { field: 'way', op: 'eq', value: 'x' } }] },
    { name: 'plain', type: 'text' },
  ],
  rules: [
    {
      name: 'r',
      invalidWhen: {
        and: [
          { field: 'way.name', op: 'eq', value: 1 },
          { field: 'cost', op: 'gt', valueField: 'way' },
        ],
      },
      field: 'way',
      message: 'No',
    },
  ],
} as unknown as ModuleDocument;

describe('conditions of a drafted module', () => {
  it('know a field by its new name, and keep values that look like it', () => {
    const renamed = renameInConditions(module, 'way', 'mode');
    expect(renamed.fields[2]).toMatchObject({ visibleWhen: { not: { field: 'mode', op: 'eq', value: 'way' } } });
    expect(renamed.fields[3]).toMatchObject({ optionsWhen: [{ options: ['a'], when: { field: 'mode' } }] });
    expect(renamed.fields[4]).toBe(module.fields[4]);
    expect(renamed.rules).toEqual([
      {
        name: 'r',
        invalidWhen: {
          and: [
            { field: 'mode.name', op: 'eq', value: 1 },
            { field: 'cost', op: 'gt', valueField: 'mode' },
          ],
        },
        field: 'mode',
        message: 'No',
      },
    ]);
  });

  it.each([
    ['way', 3],
    ['cost', 1],
    ['plain', 0],
  ])('are counted where they speak of a field: %s', (field, count) => {
    expect(countInConditions(module, field)).toBe(count);
  });

  it('take, replace and lose rules', () => {
    expect(freeRuleName(module)).toBe('rule_1');
    const rule = { name: 'rule_1', invalidWhen: { field: 'cost', op: 'empty' as const }, message: 'Say it' };
    const two = withRule(module, rule.name, rule);
    expect(two.rules?.map(({ name }) => name)).toEqual(['r', 'rule_1']);
    expect(freeRuleName(two)).toBe('rule_2');
    expect(withRule(two, 'r', { ...rule, name: 'r' }).rules?.map(({ message }) => message)).toEqual([
      'Say it',
      'Say it',
    ]);
    expect('rules' in withRule(withRule(two, 'r', undefined), 'rule_1', undefined)).toBe(false);
  });
});

describe('rules about duplicates and combinations', () => {
  const firm = {
    ...{ kind: 'module', name: 'firm', titleField: 'name', unique: [['name', 'city']] },
    fields: [
      { name: 'name', type: 'text' },
      { name: 'city', type: 'text' },
    ],
    duplicateRules: [
      { name: 'a', match: [{ field: 'city' }], when: { field: 'name', op: 'empty' }, action: 'warn' },
      { name: 'b', match: [{ field: 'name' }], action: 'block' },
    ],
  } as unknown as ModuleDocument;

  it('follow a field to its new name', () => {
    const next = renameInConditions(firm, 'name', 'title');
    expect(next.unique).toEqual([['title', 'city']]);
    expect(next.duplicateRules).toEqual([
      { name: 'a', match: [{ field: 'city' }], when: { field: 'title', op: 'empty' }, action: 'warn' },
      { name: 'b', match: [{ field: 'title' }], action: 'block' },
    ]);
  });

  it('are among the uses of what they speak of', () => {
    expect(countInConditions(firm, 'name')).toBe(2);
    expect(countInConditions(firm, 'city')).toBe(1);
  });
});
