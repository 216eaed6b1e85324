import type { FieldExample } from '../../field-type.js';
import type { AddressSettings } from './address.js';

const nanshan = { country: 'CN', province: '广东省', city: '深圳市', district: '南山区' };

export const examples: readonly FieldExample<AddressSettings>[] = [
  {
    settings: { name: 'place', type: 'address', label: { en: 'Address', 'zh-CN': '地址' } },
    valid: [
      { input: { ...nanshan, street: '科技园路 1 号', postcode: '518057' } },
      { input: { country: 'CN', province: '北京市', city: '北京市', district: '朝阳区' } },
      { input: { country: 'DE', street: 'Hauptstraße 5', city: 'Köln', postcode: '50667' } },
      { input: { country: 'US', street: '1 Main St', city: 'Springfield', province: 'IL', postcode: '62701' } },
      { input: { province: ' 上海市 ', city: '' }, output: { country: 'CN', province: '上海市' } },
      { input: { postcode: '518057' }, output: { country: 'CN', postcode: '518057' } },
      { input: { country: 'CN' }, output: null },
      { input: {}, output: null },
    ],
    invalid: [
      { input: '深圳市南山区', code: 'not_address' },
      { input: { country: 'XX', city: 'x' }, code: 'not_country' },
      { input: { city: 5 }, code: 'not_text' },
      { input: { street: 'x'.repeat(201) }, code: 'too_long' },
    ],
    ascending: [
      { country: 'CN', province: '北京市', city: '北京市', district: '朝阳区' },
      nanshan,
      { ...nanshan, street: '科技园路 1 号' },
      { country: 'DE', city: 'Köln' },
      { country: 'US', province: 'IL', city: 'Springfield' },
    ],
  },
  {
    settings: { name: 'office', type: 'address', label: { en: 'Office', 'zh-CN': '办公地址' }, international: false },
    valid: [{ input: nanshan }],
    invalid: [{ input: { country: 'DE', city: 'Köln' }, code: 'not_country' }],
    ascending: [],
  },
];
