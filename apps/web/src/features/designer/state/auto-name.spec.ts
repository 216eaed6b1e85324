import { describe, expect, it } from '@jest/globals';
import type { FieldSettings } from '@mokuai/field-types';
import { labelAfter, nameAfter } from './auto-name.js';

const SOUNDS: Readonly<Record<string, string>> = { 金额: 'jin e', 采购金额: 'cai gou jin e', 采购: 'cai gou' };
const spelled = (text: string): string => SOUNDS[text] ?? text;
const TYPE = { en: 'Currency', 'zh-CN': '金额' };
const field = (name: string, label: FieldSettings['label'] = TYPE): FieldSettings => ({
  name,
  type: 'currency',
  label,
});

describe('labelAfter', () => {
  it.each([
    ['the type’s word is nobody’s', TYPE, 'zh-CN', '采购金额', { 'zh-CN': '采购金额' }],
    ['what somebody wrote stays', { en: 'Cost', 'zh-CN': '金额' }, 'zh-CN', '采购', { en: 'Cost', 'zh-CN': '采购' }],
    ['one word spoke for both', 'Cost', 'en', 'Price', { en: 'Price', 'zh-CN': 'Cost' }],
  ] as const)('%s', (_what, before, locale, words, after) => {
    expect(labelAfter(before, TYPE, locale, words)).toEqual(after);
  });
});

describe('nameAfter', () => {
  it.each([
    ['follows Chinese words by their sound', field('currency'), { 'zh-CN': '采购金额' }, 'cai_gou_jin_e'],
    ['follows while it is typed', field('cai_gou', { 'zh-CN': '采购' }), { 'zh-CN': '采购金额' }, 'cai_gou_jin_e'],
    ['prefers English words', field('currency'), { en: 'Total cost', 'zh-CN': '采购金额' }, 'total_cost'],
    ['keeps a name somebody gave', field('cost'), { 'zh-CN': '采购金额' }, 'cost'],
    ['is free of others', field('currency_2'), { en: 'Taken' }, 'taken_2'],
    ['falls back to the type', field('currency_2'), { 'zh-CN': '？' }, 'currency'],
  ] as const)('%s', (_what, before, label, after) => {
    expect(nameAfter(before, label, ['taken', before.name], spelled)).toBe(after);
  });
});
