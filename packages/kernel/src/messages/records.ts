import { area } from './message.js';

/** Problems of reading and writing records. */
export const records = area({
  unknown_module: { status: 404, en: 'There is no module "{module}".', 'zh-CN': '没有模块“{module}”。' },
  unknown_field: { status: 400, en: 'There is no field "{field}".', 'zh-CN': '没有字段“{field}”。' },
  unknown_operator: {
    status: 400,
    en: 'The field "{field}" has no operator "{op}".',
    'zh-CN': '字段“{field}”不支持运算符“{op}”。',
  },
  bad_operand: {
    status: 400,
    en: 'This value does not fit the operator "{op}".',
    'zh-CN': '该值不适用于运算符“{op}”。',
  },
  bad_filter: { status: 400, en: 'The filter is malformed.', 'zh-CN': '筛选条件格式不正确。' },
  not_sortable: { status: 400, en: 'The field "{field}" cannot be sorted by.', 'zh-CN': '字段“{field}”不支持排序。' },
  bad_limit: {
    status: 400,
    en: 'The limit must be a whole number from 1 to {max}.',
    'zh-CN': '条数必须是 1 到 {max} 的整数。',
  },
  bad_cursor: { status: 400, en: 'The cursor does not belong to this query.', 'zh-CN': '游标与此查询不匹配。' },
  not_writable: { status: 403, en: 'You may not write the field "{field}".', 'zh-CN': '您不能修改字段“{field}”。' },
  read_only: { status: 422, en: 'The field "{field}" is set by the system.', 'zh-CN': '字段“{field}”由系统维护。' },
  stale_version: { status: 409, en: 'Somebody changed this record meanwhile.', 'zh-CN': '该记录已被他人修改。' },
  locked: { status: 409, en: 'The record is locked while its approval runs.', 'zh-CN': '记录审批中，已锁定。' },
  required: { status: 422, en: 'This is required.', 'zh-CN': '此项必填。' },
  wrong_type: { status: 422, en: 'This must be {type}.', 'zh-CN': '此项应为{type}。' },
  too_long: { status: 422, en: 'At most {max} characters.', 'zh-CN': '最多 {max} 个字符。' },
  too_short: { status: 422, en: 'At least {min} characters.', 'zh-CN': '至少 {min} 个字符。' },
  too_small: { status: 422, en: 'At least {min}.', 'zh-CN': '不能小于 {min}。' },
  too_big: { status: 422, en: 'At most {max}.', 'zh-CN': '不能大于 {max}。' },
  too_many_decimals: { status: 422, en: 'At most {scale} decimals.', 'zh-CN': '最多 {scale} 位小数。' },
  too_many_digits: { status: 422, en: 'At most {digits} digits.', 'zh-CN': '最多 {digits} 位数字。' },
  not_an_option: { status: 422, en: 'This is not one of the options.', 'zh-CN': '不是可选项之一。' },
  too_many_items: { status: 422, en: 'At most {max} items.', 'zh-CN': '最多 {max} 项。' },
  duplicate_items: { status: 422, en: 'Each item at most once.', 'zh-CN': '各项不能重复。' },
  bad_format: { status: 422, en: 'This is not a valid {format}.', 'zh-CN': '不是有效的{format}。' },
  not_unique: { status: 409, en: 'Another record already has this value.', 'zh-CN': '该值已被其他记录使用。' },
  missing_reference: {
    status: 422,
    en: 'There is no such record, or you may not see it.',
    'zh-CN': '该记录不存在或您无权查看。',
  },
  referenced: { status: 409, en: 'Other records refer to this one.', 'zh-CN': '该记录被其他记录引用。' },
  revision_changed: {
    status: 503,
    en: 'The application was being published. Try again.',
    'zh-CN': '应用正在发布，请重试。',
  },
});
