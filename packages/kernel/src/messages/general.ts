import { area } from './message.js';

/** Problems that any request can have. */
export const general = area({
  malformed_json: { status: 400, en: 'The body is not valid JSON.', 'zh-CN': '请求体不是有效的 JSON。' },
  bad_request: { status: 400, en: 'The request cannot be understood.', 'zh-CN': '无法理解该请求。' },
  unknown_key: { status: 400, en: 'Unknown key "{key}".', 'zh-CN': '未知的键“{key}”。' },
  unknown_parameter: { status: 400, en: 'Unknown query parameter "{key}".', 'zh-CN': '未知的查询参数“{key}”。' },
  nul_character: { status: 400, en: 'Text must not contain the NUL character.', 'zh-CN': '文本不能包含 NUL 字符。' },
  malformed_text: { status: 400, en: 'Text must be valid Unicode.', 'zh-CN': '文本必须是有效的 Unicode。' },
  too_deep: { status: 400, en: 'The input is nested deeper than {max} levels.', 'zh-CN': '输入嵌套超过 {max} 层。' },
  not_found: { status: 404, en: 'Not found.', 'zh-CN': '未找到。' },
  forbidden: { status: 403, en: 'You are not allowed to do this.', 'zh-CN': '您没有权限执行此操作。' },
  conflict: { status: 409, en: 'This conflicts with the present state.', 'zh-CN': '与当前状态冲突。' },
  idempotency_conflict: {
    status: 409,
    en: 'This idempotency key was used for another request, or its first request is still running.',
    'zh-CN': '该幂等键已用于其他请求，或首次请求仍在处理。',
  },
  already_made: { status: 409, en: 'This record has been made already.', 'zh-CN': '该记录已创建。' },
  too_large: { status: 413, en: 'The request is too large.', 'zh-CN': '请求过大。' },
  unsupported_type: { status: 415, en: 'Send application/json.', 'zh-CN': '请以 application/json 发送。' },
  invalid: { status: 422, en: 'Some values are not valid.', 'zh-CN': '部分值无效。' },
  rate_limited: {
    status: 429,
    en: 'Too many requests. Try again in {seconds} seconds.',
    'zh-CN': '请求过于频繁，请在 {seconds} 秒后重试。',
  },
  unavailable: {
    status: 503,
    en: 'The service is not available at the moment. Try again soon.',
    'zh-CN': '服务暂不可用，请稍后重试。',
  },
  internal: { status: 500, en: 'Something went wrong on our side.', 'zh-CN': '服务器内部错误。' },
});
