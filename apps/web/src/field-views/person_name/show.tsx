import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { addressedWords, nameWords } from './name-words.js';

/** The name in the order of its script; on a page with the salutation. */
export function Show({ value, place }: ShowProps) {
  const { locale } = usePreferences();
  // A filter compares with text.
  if (typeof value === 'string') return <>{value}</>;
  return <>{place === 'detail' ? addressedWords(value, locale) : nameWords(value, locale)}</>;
}
