import { formatMoney } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { scaleOf } from '../shared/scale.js';
import { currencyOf } from './currency-of.js';

/** An amount of money in the field's currency. */
export function Show({ field, value }: ShowProps) {
  const { locale } = usePreferences();
  return <span className="num">{formatMoney(Number(value), currencyOf(field), locale, scaleOf(field))}</span>;
}
