import { formatDate } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { isPeriod } from '../shared/period.js';
import { PeriodWords } from '../shared/PeriodWords.js';

/** A day. */
export function Show({ value }: ShowProps) {
  const { locale } = usePreferences();
  if (isPeriod(value)) return <PeriodWords value={value} />;
  return <span className="num">{formatDate(String(value), locale)}</span>;
}
