import { describe, expect, it } from '@jest/globals';
import { addressLine, addressLines } from './address-words.js';

const nanshan = { country: 'CN', province: '广东省', city: '深圳市', district: '南山区' };

describe('an address', () => {
  it('is written as in its country', () => {
    expect(addressLines({ ...nanshan, street: '科技园路 1 号', postcode: '518057' }, 'zh-CN')).toEqual([
      '广东省深圳市南山区科技园路 1 号',
      '518057',
    ]);
    expect(addressLines({ country: 'DE', street: 'Hauptstraße 5', city: 'Köln', postcode: '50667' }, 'zh-CN')).toEqual([
      'Hauptstraße 5',
      '50667 Köln',
      '德国',
    ]);
    expect(
      addressLines(
        { country: 'US', street: '1 Main St', city: 'Springfield', province: 'IL', postcode: '62701' },
        'en',
      ),
    ).toEqual(['1 Main St', 'Springfield, IL 62701', 'United States']);
  });

  it('names its country to readers of another one', () => {
    expect(addressLine({ ...nanshan, postcode: '518057' }, 'en')).toBe('广东省深圳市南山区, China');
    expect(addressLine({ ...nanshan, postcode: '518057' }, 'zh-CN')).toBe('广东省深圳市南山区');
    expect(addressLine({ country: 'CN' }, 'zh-CN')).toBe('中国');
    expect(addressLine({ country: 'CN', postcode: '518057' }, 'zh-CN')).toBe('518057');
    expect(addressLine({ postcode: '518057' }, 'en')).toBe('518057, China');
  });

  it.each([
    [{ province: '北京市', city: '北京市', district: '朝阳区' }, '北京市朝阳区'],
    [{ province: '湖北省', city: '省直辖县', district: '仙桃市' }, '湖北省仙桃市'],
    [{ province: '重庆市', city: '县', district: '城口县' }, '重庆市城口县'],
  ])('leaves out a city that is none: %j', (value, words) => {
    expect(addressLine(value, 'zh-CN')).toBe(words);
  });
});
