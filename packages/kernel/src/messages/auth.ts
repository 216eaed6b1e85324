import { area } from './message.js';

/** Problems of signing in and of accounts. */
export const auth = area({
  not_signed_in: { status: 401, en: 'Sign in first.', 'zh-CN': '请先登录。' },
  wrong_credentials: { status: 401, en: 'E-mail or password is wrong.', 'zh-CN': '邮箱或密码错误。' },
  csrf: { status: 403, en: 'The request lacks its anti-forgery header.', 'zh-CN': '请求缺少防伪标头。' },
  weak_password: {
    status: 422,
    en: 'At least 10 characters, and not one of the common passwords.',
    'zh-CN': '至少 10 个字符，且不能是常见密码。',
  },
  already_set_up: { status: 409, en: 'The first administrator exists already.', 'zh-CN': '首位管理员已存在。' },
  last_admin: { status: 409, en: 'The last administrator cannot be removed.', 'zh-CN': '不能移除最后一位管理员。' },
});
