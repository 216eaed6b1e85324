import { formatMoney, formatShort } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { scaleOf } from '../shared/scale.js';
import { currencyOf } from './currency-of.js';

/** An amount of money in the field's currency. */
export function Show({ field, value, place }: ShowProps) {
  const { locale } = usePreferences();
  const currency = currencyOf(field);
  const words =
    place === 'short'
      ? formatShort(Number(value), locale, currency)
      : formatMoney(Number(value), currency, locale, place === 'card' && Number.isInteger(value) ? 0 : scaleOf(field));
  return <span className="num">{words}</span>;
}
