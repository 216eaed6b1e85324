import type { Locale } from '@mokuai/kernel';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** `640 B`, `1.2 MB`, `38 MB`. */
export function formatSize(bytes: number, locale: Locale): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = bytes / 1024 ** step;
  const digits = step === 0 || value >= 10 ? 0 : 1;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${UNITS[step]}`;
}
