import type { Locale } from '@mokuai/kernel';

/** A name as the server gives it. */
export interface PersonName {
  readonly family?: string;
  readonly given?: string;
  readonly salutation?: string;
}

const HAN = /\p{Script=Han}/u;

export const nameOf = (value: unknown): PersonName => (typeof value === 'object' && value !== null ? value : {});

/**
 * A name in the order of its script: 王小明, Ming Wang. One of two scripts has none of its own: the reader's language
 * decides, Chinese where it is not said.
 */
export function nameWords(value: unknown, locale: Locale = 'zh-CN'): string {
  const { family = '', given = '' } = nameOf(value);
  const [first, last] = [HAN.test(family), HAN.test(given)];
  if (first && last) return family + given;
  const isChinese = first || last ? locale === 'zh-CN' : false;
  return (isChinese ? [family, given] : [given, family]).filter(Boolean).join(' ');
}

/** The same with the salutation, which comes first in the West and last in Chinese. */
export function addressedWords(value: unknown, locale: Locale): string {
  const { salutation } = nameOf(value);
  const name = nameWords(value, locale);
  if (!salutation) return name;
  return HAN.test(name) ? `${name}${HAN.test(salutation) ? '' : ' '}${salutation}` : `${salutation} ${name}`;
}
