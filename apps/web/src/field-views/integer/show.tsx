import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';

/** A whole number. */
export function Show({ value }: ShowProps) {
  const { locale } = usePreferences();
  return <span className="num">{formatNumber(Number(value), locale, 0)}</span>;
}
