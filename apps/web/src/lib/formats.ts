import type { Locale } from '@mokuai/kernel';

/** What stands for an empty value in grids and detail rows. */
export const EMPTY = '—';

/** Makes each format once: to make one takes as long as to write a hundred values with it. */
function kept<Options, Format>(Kind: new (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: Locale, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    let format = made.get(key);
    if (!format) made.set(key, (format = new Kind(locale, options)));
    return format;
  };
}
const numberFormat = kept<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const dateFormat = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
const agoFormat = kept<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);
const DAY = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** `1,234.50`; with `scale` exactly so many decimals, else as many as the value has. */
export const formatNumber = (value: number, locale: Locale, scale?: number): string =>
  numberFormat(
    locale,
    scale === undefined
      ? { maximumFractionDigits: 15 }
      : { minimumFractionDigits: scale, maximumFractionDigits: scale },
  ).format(value);

/** `3.4M`, `342万`; with a currency `¥3.4M`. Small numbers are written out. */
export function formatShort(value: number, locale: Locale, currency?: string): string {
  const options = { notation: 'compact', maximumFractionDigits: 2 } as const;
  if (currency === undefined) return numberFormat(locale, options).format(value);
  try {
    const currencyDisplay = currency === 'CNY' ? 'narrowSymbol' : 'symbol';
    return numberFormat(locale, { ...options, style: 'currency', currency, currencyDisplay }).format(value);
  } catch {
    return `${currency} ${formatShort(value, locale)}`;
  }
}

/** `¥1,234.50`, `US$10.00`; an unknown currency code is written before the number. */
export function formatMoney(value: number, currency: string, locale: Locale, scale = 2): string {
  try {
    const symbol = currency === 'CNY' ? 'narrowSymbol' : 'symbol';
    const options = {
      style: 'currency',
      currency,
      currencyDisplay: symbol,
      minimumFractionDigits: scale,
      maximumFractionDigits: scale,
    } as const;
    return numberFormat(locale, options).format(value);
  } catch {
    return `${currency} ${formatNumber(value, locale, scale)}`;
  }
}

const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const; // prettier-ignore

/** `1h 30m`, `1小时30分钟`; in days only where `days`: a working day has no fixed number of hours. */
export function formatDuration(seconds: number, locale: Locale, days: boolean): string {
  const write = (count: number, unit: string): string =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
  let rest = seconds;
  const parts = (days ? UNITS : UNITS.slice(1)).flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [write(count, unit)] : [];
  });
  return parts.length === 0 ? write(0, 'minute') : parts.join(locale === 'en' ? ' ' : '');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A day (`2026-11-21`): ISO in Chinese, `Nov 21, 2026` in English. */
export function formatDate(value: string, locale: Locale): string {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  if (!year || !month || !day) return value;
  if (locale === 'zh-CN') return value.slice(0, 10);
  return dateFormat(locale, DAY).format(Date.UTC(year, month - 1, day));
}

const dayNumber = (d: Date): number => Math.floor(Date.UTC(d.getFullYear(), d.getMonth(), d.getDate()) / 86_400_000);

/** An instant in the reader's time zone: in full. */
export function formatInstant(value: string, locale: Locale): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(day, locale)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** An instant as near ones are spoken of: today and yesterday by name (small, as within a sentence), this year without the year. */
export function formatMoment(value: string, locale: Locale, now: number): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const today = new Date(now);
  const ago = dayNumber(today) - dayNumber(at);
  if (ago === 0 || ago === 1) {
    const name = agoFormat(locale, { numeric: 'auto' }).format(-ago, 'day');
    return `${name} ${time}`;
  }
  if (at.getFullYear() !== today.getFullYear()) return formatInstant(value, locale);
  if (locale === 'zh-CN') return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
  return `${dateFormat(locale, { month: 'short', day: 'numeric' }).format(at)} ${time}`;
}
