import type { Locale } from '@mokuai/kernel';

/** An address, or the region that a filter asks for. */
export interface Address {
  readonly country?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly street?: string;
  readonly postcode?: string;
}

export const HOME = 'CN';

/** Where the postcode stands before the city. */
const POSTCODE_FIRST = new Set('AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MC MX NL NO PL PT RO RS SE SI SK SM TR VA'.split(' ')); // prettier-ignore

const names = new Map<Locale, Intl.DisplayNames>();

/** What a country is called by people who speak the language. */
export function countryName(code: string, locale: Locale): string {
  const of = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, of);
  return of.of(code) ?? code;
}

export const addressOf = (value: unknown): Address => (typeof value === 'object' && value !== null ? value : {});

const filled = (parts: readonly (string | undefined)[], between: string): string => parts.filter(Boolean).join(between);

/** Some provinces have districts without a city between: what stands there then is no name. */
const isCity = ({ province, city = '' }: Address): boolean => city !== province && !/^(省|自治区)直辖|^县$/u.test(city);

/**
 * An address line by line, as it is written in its country: in China from the province down, elsewhere from the street up.
 * The country is named to readers of another one.
 */
export function addressLines(value: unknown, locale: Locale): readonly string[] {
  const address = addressOf(value);
  const { country = HOME, province, city, district, street, postcode } = address;
  const name = countryName(country, locale);
  if (country === HOME) {
    const place = filled([province, isCity(address) ? city : '', district, street], '');
    return [place, postcode ?? '', locale === 'zh-CN' && (place || postcode) ? '' : name].filter(Boolean);
  }
  const town = POSTCODE_FIRST.has(country)
    ? filled([filled([postcode, city], ' '), province], ', ')
    : filled([city, filled([province, postcode], ' ')], ', ');
  return [street, district, town, name].filter((line): line is string => Boolean(line));
}

/** The same on one line, where a Chinese postcode says nothing more, unless it is all that is known. */
export function addressLine(value: unknown, locale: Locale): string {
  const address = addressOf(value);
  const { country = HOME, postcode: _omitted, ...place } = address;
  const short = country === HOME && filled(Object.values(place), '') !== '';
  return addressLines(short ? { country, ...place } : address, locale).join(', ');
}
