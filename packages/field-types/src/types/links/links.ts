import { typedValues } from '../../shared/typed-values.js';
import { url } from '../url/url.js';
import { examples } from './examples.js';

/** Several web addresses, each with what it leads to. */
export const links = typedValues({
  item: url,
  name: 'links',
  label: { en: 'Several links', 'zh-CN': '多个网址' },
  examples,
});
