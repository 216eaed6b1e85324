import type { FieldSettings } from '@mokuai/field-types';
import type { LocalText } from '@mokuai/kernel';
import { freeName } from './design.js';

const wordsIn = (label: LocalText | undefined, locale: 'en' | 'zh-CN'): string =>
  ((typeof label === 'string' ? label : label?.[locale]) ?? '').trim();

/** What a name is made of: the English words, else the Chinese ones as they sound. */
const wishOf = (label: LocalText | undefined, spelled: (text: string) => string): string =>
  wordsIn(label, 'en') || spelled(wordsIn(label, 'zh-CN'));

const without = (name: string): string => name.replace(/_\d+$/, '');

/**
 * The words of a field after one language of them was written. The other language's are forgotten where nobody wrote them:
 * the name of a type says nothing of a field.
 */
export function labelAfter(
  before: LocalText | undefined,
  typeLabel: LocalText | undefined,
  locale: 'en' | 'zh-CN',
  words: string,
): LocalText {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const kept = wordsIn(before, other);
  const own = kept !== '' && kept !== wordsIn(typeLabel, other);
  return { ...(own ? { [other]: kept } : {}), [locale]: words };
}

/** The name a field has once its words are `label`, as long as its name follows from its type or from its words. */
export function nameAfter(
  field: FieldSettings,
  label: LocalText,
  taken: readonly string[],
  spelled: (text: string) => string,
): string {
  const { name, type } = field;
  const others = taken.filter((one) => one !== name);
  const derived = [freeName(type, [], 'field'), freeName(wishOf(field.label, spelled), [], type)];
  if (!derived.includes(name) && !derived.includes(without(name))) return name;
  return freeName(wishOf(label, spelled), others, type);
}
