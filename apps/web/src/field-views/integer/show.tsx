import { formatNumber, formatShort } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';

/** A whole number. */
export function Show({ value, place }: ShowProps) {
  const { locale } = usePreferences();
  const words = place === 'short' ? formatShort(Number(value), locale) : formatNumber(Number(value), locale, 0);
  return <span className="num">{words}</span>;
}
