import { typedValues } from '../../shared/typed-values.js';
import { email } from '../email/email.js';
import { examples } from './examples.js';

/** Several e-mail addresses, each with what it is for. */
export const emails = typedValues({
  item: email,
  name: 'emails',
  label: { en: 'Several e-mails', 'zh-CN': '多个邮箱' },
  examples,
});
