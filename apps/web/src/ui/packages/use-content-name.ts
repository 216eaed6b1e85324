import type { PackageContent } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { usePreferences } from '../../lib/preferences.js';
import { addressIn } from './groups.js';

/** Gives what a definition is called in the reader's language, by its key. */
export function useContentName(entries: readonly Pick<PackageContent, 'key' | 'label'>[]): (key: string) => string {
  const { locale } = usePreferences();
  const labels = new Map(entries.map(({ key, label }) => [key, label]));
  return (key) => textIn(labels.get(key) ?? undefined, locale, addressIn(key));
}
