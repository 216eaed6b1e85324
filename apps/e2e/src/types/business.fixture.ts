import { flipped, inParts, inTurn, several, situated } from './inputs.fixture.js';
import { ofForms, ofOrder, ofParts, ofText } from './operators.fixture.js';
import { chosen, listed, typed, type World } from './place.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

const number = (world: World): string => String(world.records[0]!['auto_number']);
const GIVEN = /^T\d{4}$/;

/** What a business writes down. */
export const BUSINESS: Readonly<Record<string, TypeCase>> = {
  person_name: {
    settings: { 'With a salutation': flipped },
    defines: { salutation: true },
    first: {
      fill: inParts({ 'personName.salutation': 'Dr.', 'personName.given': 'Emma', 'personName.family': 'Fischer' }),
      value: { family: 'Fischer', given: 'Emma', salutation: 'Dr.' },
      reads: 'Dr. Emma Fischer',
      cell: 'Emma Fischer',
      inline: 'Emma Fischer',
    },
    second: { family: 'Wang', given: 'Ming' },
    change: {
      fill: inParts({ 'personName.salutation': '', 'personName.given': '小明', 'personName.family': '王' }),
      value: { family: '王', given: '小明' },
      reads: '王小明',
    },
    operators: ofForms('Emma Fischer', 'emma fi', 'DR', 'fischer'),
  },
  currency: {
    settings: { Currency: chosen('USD'), Decimals: typed('0') },
    defines: { currency: 'USD', scale: 0 },
    first: {
      fill: typed('12500'),
      value: 12_500,
      reads: { en: '$12,500', 'zh-CN': 'US$12,500' },
    },
    second: 800_000,
    change: { fill: typed('99'), value: 99, reads: { en: '$99', 'zh-CN': 'US$99' } },
    operators: ofOrder(typed('12500'), typed('800000'), listed('12500', '800000')),
  },
  percent: {
    settings: { Maximum: typed('100') },
    defines: { max: 100 },
    first: { fill: typed('12.5'), value: 12.5, reads: '12.5%' },
    second: 80,
    change: { fill: typed('40'), value: 40, reads: '40%' },
    operators: ofOrder(typed('12.5'), typed('80'), listed('12.5', '80')),
  },
  address: {
    first: {
      fill: inTurn(
        situated('南山区', '深圳市'),
        inParts({ 'address.street': '科技园路 1 号', 'address.postcode': '518057' }),
      ),
      value: { country: 'CN', province: '广东省', city: '深圳市', district: '南山区', street: '科技园路 1 号', postcode: '518057' }, // prettier-ignore
      reads: { en: '广东省深圳市南山区科技园路 1 号 518057 China', 'zh-CN': '广东省深圳市南山区科技园路 1 号 518057' },
      cell: '广东省深圳市南山区科技园路 1 号, China',
      inline: '广东省深圳市南山区科技园路 1 号, China',
    },
    second: { country: 'DE', street: 'Hauptstraße 5', city: 'Köln', postcode: '50667' },
    change: {
      fill: inParts({ 'address.street': '', 'address.postcode': '518000' }),
      value: { country: 'CN', province: '广东省', city: '深圳市', district: '南山区', postcode: '518000' },
      reads: '广东省深圳市南山区 518000 China',
      inline: '广东省深圳市南山区, China',
    },
    operators: {
      in: [situated('南山区', '深圳市'), '1'],
      not_in: [situated('南山区', '深圳市'), '23'],
      ...ofParts('南山'),
    },
  },
  email: {
    settings: { Placeholder: typed('name@example.com') },
    defines: { placeholder: { en: 'name@example.com' } },
    first: { fill: typed('Ann@Example.com'), value: 'ann@example.com', reads: 'ann@example.com' },
    second: 'zoe@example.org',
    change: { fill: typed('bob@example.com'), value: 'bob@example.com', reads: 'bob@example.com' },
    operators: ofText('ANN@example.com', 'ann@', 'ann', 'example.COM'),
  },
  emails: {
    settings: { 'At most': typed('3') },
    defines: { maxItems: 3 },
    first: {
      fill: several(['fair@example.com', 'Desk'], ['stand@example.com']),
      value: [{ value: 'fair@example.com', label: 'Desk' }, { value: 'stand@example.com' }],
      reads: 'fair@example.com Desk stand@example.com',
      cell: 'fair@example.com Desk +1',
      inline: 'fair@example.com, stand@example.com',
    },
    second: [{ value: 'zoe@example.org' }],
    change: {
      fill: several(['hall@example.com', 'Hall']),
      value: [{ value: 'hall@example.com', label: 'Hall' }],
      reads: 'hall@example.com Hall',
      inline: 'hall@example.com',
    },
    operators: ofText('stand@example.com', 'FAIR', 'stand', 'example.com'),
  },
  phone: {
    settings: { 'Country of numbers without a country code': typed('DE') },
    defines: { defaultCountry: 'DE' },
    first: { fill: typed('030 901820'), value: '+49 30 901820', reads: '+49 30 901820' },
    second: '+86 138 1234 5678',
    change: { fill: typed('+86 139 1234 5678'), value: '+86 139 1234 5678', reads: '+86 139 1234 5678' },
    operators: ofText('030 901820', '9018', '+49', '820'),
  },
  phones: {
    first: {
      fill: several(['13812345678', 'Mobile'], ['+49 30 901820']),
      value: [{ value: '+86 138 1234 5678', label: 'Mobile' }, { value: '+49 30 901820' }],
      reads: '+86 138 1234 5678 Mobile +49 30 901820',
      cell: '+86 138 1234 5678 Mobile +1',
      inline: '+86 138 1234 5678, +49 30 901820',
    },
    second: [{ value: '+86 139 8765 4321' }],
    change: {
      fill: several(['110']),
      value: [{ value: '110' }],
      reads: '110',
    },
    operators: ofText('+49 30 901820', '9018', '+49', '820'),
  },
  url: {
    settings: { Searchable: flipped },
    defines: { searchable: true },
    first: {
      fill: typed('https://example.com/about'),
      value: 'https://example.com/about',
      reads: 'example.com/about',
      inline: 'https://example.com/about',
    },
    second: 'https://zoo.example.org',
    change: {
      fill: typed('http://example.net/'),
      value: 'http://example.net/',
      reads: 'example.net',
      inline: 'http://example.net/',
    },
    operators: ofText('https://example.com/about', 'Example.com', 'https://ex', 'about'),
  },
  links: {
    first: {
      fill: several(['https://example.com', 'Site'], ['https://example.org/shop']),
      value: [{ value: 'https://example.com', label: 'Site' }, { value: 'https://example.org/shop' }],
      reads: 'example.com Site example.org/shop',
      cell: 'example.com Site +1',
      inline: 'https://example.com, https://example.org/shop',
    },
    second: [{ value: 'https://zoo.example.net' }],
    change: {
      fill: several(['https://example.net']),
      value: [{ value: 'https://example.net' }],
      reads: 'example.net',
      inline: 'https://example.net',
    },
    operators: ofText('https://example.com', 'shop', 'https://ex', 'shop'),
  },
  auto_number: {
    given: GIVEN,
    operators: {
      eq: [typed(number), '1'],
      ne: [typed(number), '23'],
      in: [listed(number), '1'],
      not_in: [listed(number), '23'],
      contains: [typed((world) => number(world).slice(1)), '1'],
      not_contains: [typed((world) => number(world).slice(1)), '23'],
      starts_with: [typed('t'), '123'],
      ends_with: [typed((world) => number(world).slice(-4)), '1'],
      empty: [null, ''],
      not_empty: [null, '123'],
    },
  },
  external_id: {
    first: { fill: typed('ERP-1001', 'ERP-3003'), value: 'ERP-1001', reads: { en: 'ERP-1001', 'zh-CN': 'ERP-3003' } },
    second: 'ERP-2002',
    change: { fill: typed('ERP-1009'), value: 'ERP-1009', reads: 'ERP-1009' },
    operators: ofText('ERP-1001', '-1', 'erp-1', '01'),
  },
  json: {
    first: {
      fill: typed('{"a":["ink",2]}'),
      value: { a: ['ink', 2] },
      reads: '{ "a": [ "ink", 2 ] }',
      cell: '{"a":["ink",2]}',
      inline: '{"a":["ink",2]}',
    },
    second: { b: 1 },
    change: { fill: typed('[true]'), value: [true], reads: '[ true ]', cell: '[true]', inline: '[true]' },
    operators: ofParts('ink'),
  },
};
