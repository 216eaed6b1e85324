import type { LocalText } from '@mokuai/kernel';

/** What generated tabs, sections and views are called. */
export const WORDS = {
  general: { en: 'General', 'zh-CN': '基本信息' },
  details: { en: 'Details', 'zh-CN': '详细信息' },
  system: { en: 'System information', 'zh-CN': '系统信息' },
  all: { en: 'All {plural}', 'zh-CN': '全部{plural}' },
} as const satisfies Record<string, LocalText>;
