import { formatInstant, formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { isPeriod } from '../shared/period.js';
import { PeriodWords } from '../shared/PeriodWords.js';

/** An instant in the reader's time zone; in a grid as near ones are spoken of. */
export function Show({ value, place }: ShowProps) {
  const { locale } = usePreferences();
  if (isPeriod(value)) return <PeriodWords value={value} />;
  const instant = String(value);
  const full = formatInstant(instant, locale);
  return (
    <time className="num" dateTime={instant} title={full}>
      {place === 'cell' ? formatMoment(instant, locale, Date.now()) : full}
    </time>
  );
}
