import { area } from './message.js';

/** Problems of files that belong to records. */
export const attachments = area({
  file_too_large: {
    status: 413,
    en: 'The file is larger than {megabytes} MB.',
    'zh-CN': '文件超过 {megabytes} MB。',
  },
  file_refused: {
    status: 422,
    en: 'Files of the kind “{type}” are not taken.',
    'zh-CN': '不接受“{type}”类型的文件。',
  },
  unknown_file: {
    status: 422,
    en: 'There is no such file that could belong here. Upload it first.',
    'zh-CN': '没有可用于此处的该文件，请先上传。',
  },
  file_not_accepted: {
    status: 422,
    en: 'Files of this kind cannot be put here.',
    'zh-CN': '此处不接受这类文件。',
  },
  file_empty: { status: 422, en: 'The file is empty.', 'zh-CN': '文件是空的。' },
  file_cut: { status: 400, en: 'The file did not arrive as a whole.', 'zh-CN': '文件没有完整传输。' },
  too_many_files: {
    status: 409,
    en: 'A record holds at most {max} files.',
    'zh-CN': '每条记录最多 {max} 个附件。',
  },
  send_bytes: {
    status: 415,
    en: 'Send the file itself as application/octet-stream.',
    'zh-CN': '请以 application/octet-stream 发送文件内容。',
  },
});
