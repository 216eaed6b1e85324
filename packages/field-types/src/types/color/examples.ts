import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'paint', type: 'color', label: { en: 'Paint', 'zh-CN': '漆色' } },
    valid: [{ input: '#2f6bff' }, { input: '#2F6BFF', output: '#2f6bff' }, { input: '#0af', output: '#00aaff' }],
    invalid: [
      { input: 'red', code: 'not_color' },
      { input: '2f6bff', code: 'not_color' },
      { input: '#2f6bf', code: 'not_color' },
      { input: '#2f6bff80', code: 'not_color' },
      { input: '#2f6bff;background:url(x)', code: 'not_color' },
      { input: 255, code: 'not_color' },
    ],
    ascending: [],
  },
];
