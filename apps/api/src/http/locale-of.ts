import { localeFrom, type Locale } from '@mokuai/kernel';
import type { ApiRequest } from './http-types.js';

/** The language that a request asks for, where it is one of ours. */
export function askedLocale(request: ApiRequest): Locale | undefined {
  const asked = request.headers['accept-language'];
  return asked && /\b(zh|en)\b/i.test(asked) ? localeFrom(asked) : undefined;
}

/** The language to answer a request in: what it asks for, else what its user chose. */
export const localeOf = (request: ApiRequest): Locale => askedLocale(request) ?? request.session?.actor.locale ?? 'en';
