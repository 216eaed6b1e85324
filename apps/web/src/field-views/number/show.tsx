import { formatNumber, formatShort } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { scaleOf } from '../shared/scale.js';

/** A number with the decimals its field keeps. */
export function Show({ field, value, place }: ShowProps) {
  const { locale } = usePreferences();
  const words =
    place === 'short' ? formatShort(Number(value), locale) : formatNumber(Number(value), locale, scaleOf(field));
  return <span className="num">{words}</span>;
}
