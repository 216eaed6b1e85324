import type { FieldExample } from '../../field-type.js';
import type { ImageSettings } from './image.js';

const front = { id: '01980c5e-7b1a-7c3d-9e4f-0123456789b1', name: '正面.png', size: 20_480, type: 'image/png' };
const back = { id: '01980c5e-7b1a-7c3d-9e4f-0123456789b2', name: 'back.jpg', size: 31_007, type: 'image/jpeg' };

export const examples: readonly FieldExample<ImageSettings>[] = [
  {
    settings: { name: 'photos', type: 'image', label: { en: 'Photos', 'zh-CN': '照片' }, multiple: true },
    valid: [{ input: [front] }, { input: [back, front] }, { input: [], output: null }],
    invalid: [
      { input: front, code: 'not_list' },
      { input: ['front.png'], code: 'not_files' },
      { input: [{ ...front, size: 'big' }], code: 'not_integer' },
    ],
    ascending: [],
  },
];
