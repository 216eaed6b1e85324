import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { scaleOf } from '../shared/scale.js';

/** A number with the decimals its field keeps. */
export function Show({ field, value }: ShowProps) {
  const { locale } = usePreferences();
  return <span className="num">{formatNumber(Number(value), locale, scaleOf(field))}</span>;
}
