const zh = (process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '').startsWith('zh');

/** The language of who reads the terminal. */
export const locale = zh ? 'zh-CN' : 'en';

/**
 * @param {string} en
 * @param {string} chinese
 */
export const words = (en, chinese) => (zh ? chinese : en);

export const CHANGES = {
  added: words('added', '新增'),
  changed: words('changed', '修改'),
  removed: words('removed', '删除'),
};
