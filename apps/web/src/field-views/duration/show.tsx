import { formatDuration } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { unitOf } from './unit-of.js';

/** How long it takes, in the greatest units it has. */
export function Show({ field, value }: ShowProps) {
  const { locale } = usePreferences();
  return <span className="num">{formatDuration(Number(value), locale, unitOf(field) === 'day')}</span>;
}
