import { typedValues } from '../../shared/typed-values.js';
import { phone } from '../phone/phone.js';
import { examples } from './examples.js';

/** Several telephone numbers, each with what it is for. */
export const phones = typedValues({
  item: phone,
  name: 'phones',
  label: { en: 'Several phones', 'zh-CN': '多个电话' },
  examples,
});
