import type { PackageContent } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { usePreferences } from '../../lib/preferences.js';
import { addressIn, kindOf, moduleOf } from './groups.js';

/** Gives what a definition is called in the reader's language, by its key; with `whose`, after the module that it belongs to. */
export function useContentName(
  entries: readonly Pick<PackageContent, 'key' | 'label'>[],
): (key: string, whose?: boolean) => string {
  const { locale } = usePreferences();
  const labels = new Map(entries.map(({ key, label }) => [key, label]));
  const nameOf = (key: string): string => textIn(labels.get(key) ?? undefined, locale, addressIn(key));
  return (key, whose = false) => {
    const module = moduleOf(key);
    return whose && module !== undefined && kindOf(key) !== 'module'
      ? `${nameOf(`module/${module}`)} · ${nameOf(key)}`
      : nameOf(key);
  };
}
