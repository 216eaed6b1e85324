import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';

/** Hundredths: 12.5 is 12.5%. */
export function Show({ value }: ShowProps) {
  const { locale } = usePreferences();
  return <span className="num">{formatNumber(Number(value), locale)}%</span>;
}
