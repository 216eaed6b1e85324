import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { addressLine, addressLines } from './address-words.js';
import css from './address.module.css';

/** On a page line by line, as on a letter; elsewhere on one. */
export function Show({ value, place }: ShowProps) {
  const { locale } = usePreferences();
  // A filter compares with text, too.
  if (typeof value === 'string') return <>{value}</>;
  if (place !== 'detail') return <span className="ellipsis">{addressLine(value, locale)}</span>;
  return (
    <address className={css['lines']}>
      {addressLines(value, locale).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
