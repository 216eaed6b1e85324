import { localeFrom, type Locale } from '@mokuai/kernel';
import type { ApiRequest } from './http-types.js';

/** The language to answer a request in: what it asks for, else what its user chose. */
export function localeOf(request: ApiRequest): Locale {
  const asked = request.headers['accept-language'];
  if (asked && /\b(zh|en)\b/i.test(asked)) return localeFrom(asked);
  return request.session?.actor.locale ?? 'en';
}
