import { describe, expect, it } from '@jest/globals';
import type { FieldSettings } from './field-type.js';
import { fieldType } from './registry.js';

type Settings = Readonly<Record<string, unknown>>;
const of = (type: string, own: Settings): FieldSettings => ({ name: 'x', type, ...own });
const check = (type: string, own: Settings) => fieldType(type)!.checkSettings?.(of(type, own)) ?? [];
const alter = (type: string, from: Settings, to: Settings) => fieldType(type)!.alter(of(type, from), of(type, to));
const options = (...values: string[]) => values.map((value) => ({ value }));

describe('checkSettings', () => {
  it.each<[string, Settings, string, string]>([
    ['integer', { min: 2, max: 1 }, 'min_above_max', '/min'],
    ['number', { min: 0.2, max: 0.1 }, 'min_above_max', '/min'],
    ['currency', { min: 1, max: 0 }, 'min_above_max', '/min'],
    ['percent', { min: 1, max: 0 }, 'min_above_max', '/min'],
    ['picklist', { options: options('a', 'b', 'a') }, 'duplicate_name', '/options/2/value'],
    ['picklist', { options: [{ value: 'a', retired: true }] }, 'no_option_left', '/options'],
    ['multi_picklist', { options: options('a', 'a') }, 'duplicate_name', '/options/1/value'],
    ['phone', { defaultCountry: 'XX' }, 'not_an_option', '/defaultCountry'],
  ])('refuses %s with %j', (type, settings, code, path) => {
    expect(check(type, settings)).toMatchObject([{ code, path }]);
  });

  it('lets limits stand alone', () => {
    expect(check('number', { min: 5 })).toEqual([]);
    expect(check('number', { max: -5 })).toEqual([]);
    expect(check('integer', { min: 3, max: 3 })).toEqual([]);
  });
});

describe('alter', () => {
  it.each<[string, Settings, Settings, string]>([
    ['text', { maxLength: 10 }, { maxLength: 20 }, 'same'],
    ['number', {}, { scale: 2 }, 'same'],
    ['number', { scale: 0 }, {}, 'widen'],
    ['number', {}, { scale: 1 }, 'refuse'],
    ['currency', {}, { currency: 'CNY' }, 'same'],
    ['currency', {}, { currency: 'USD' }, 'refuse'],
    ['currency', { currency: 'JPY', scale: 0 }, { currency: 'JPY', scale: 2 }, 'widen'],
    ['lookup', { target: 'account' }, { target: 'account', onDelete: 'clear' }, 'same'],
    ['lookup', { target: 'account' }, { target: 'contact' }, 'refuse'],
    ['picklist', { options: options('a') }, { options: options('b', 'a') }, 'same'],
    ['auto_number', { numbering: 'a' }, { numbering: 'b' }, 'same'],
  ])('%s from %j to %j: %s', (type, from, to, outcome) => {
    expect(alter(type, from, to)).toBe(outcome);
  });
});

describe('columns', () => {
  it('keep 15 digits before the point at every scale, so that widening loses nothing', () => {
    for (const scale of [0, 2, 10])
      expect(fieldType('number')!.column(of('number', { scale })).type).toBe(`numeric(${15 + scale},${scale})`);
  });

  it('of a picklist refuse a definition that would be SQL', () => {
    const { settings } = fieldType('picklist')!;
    const { pattern } = settings.properties['options']!['items'].properties.value as { pattern: string };
    for (const value of ["a'); DROP TABLE x; --", 'a b', '', '"', '客户'])
      expect(value).not.toMatch(new RegExp(pattern));
    expect('on_site').toMatch(new RegExp(pattern));
  });
});
