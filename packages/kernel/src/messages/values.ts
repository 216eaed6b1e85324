import { area } from './message.js';

/** Problems of single values, by what they should have been. */
export const values = area({
  not_time: { status: 422, en: 'This is not a time of day (HH:mm).', 'zh-CN': '不是有效的时间（HH:mm）。' },
  not_seconds: {
    status: 422,
    en: 'This is not a duration: 1:30, 2h or 45m, kept as whole seconds.',
    'zh-CN': '不是有效的时长：如 1:30、2小时、45分钟，按整秒保存。',
  },
  not_color: { status: 422, en: 'This is not a colour (#RRGGBB).', 'zh-CN': '不是有效的颜色（#RRGGBB）。' },
  not_json: { status: 422, en: 'This must be a JSON object or list.', 'zh-CN': '此项应为 JSON 对象或数组。' },
  not_value_and_label: {
    status: 422,
    en: 'This must be an object with a value and, if there is one, its label.',
    'zh-CN': '此项应为包含 value 及可选 label 的对象。',
  },
  not_name: {
    status: 422,
    en: 'This must be an object with a family name, a given name or both.',
    'zh-CN': '此项应为包含姓（family）和名（given）的对象。',
  },
  not_address: {
    status: 422,
    en: 'This must be an object with parts of an address: country, province, city, district, street, postcode.',
    'zh-CN': '此项应为地址对象：country、province、city、district、street、postcode。',
  },
  not_country: { status: 422, en: 'This country cannot be chosen here.', 'zh-CN': '此处不能选择该国家或地区。' },
  not_files: {
    status: 422,
    en: 'This must be an uploaded file, named by its id.',
    'zh-CN': '此项应为已上传的文件（用 id 指明）。',
  },
  not_one_line: { status: 422, en: 'This must be one line of text.', 'zh-CN': '此项应为单行文本。' },
});
