import type { Fault } from '../fault.js';
import { textIn, type LocalText, type Locale } from '../text.js';
import { messages, type ProblemCode } from './index.js';

/** Puts a fault's params into its wording: `{name}` becomes the param of that name. */
export function say(code: ProblemCode, params: Fault['params'], locale: Locale): string {
  const word = (value: LocalText | number | boolean | null): string =>
    typeof value === 'object' && value !== null ? textIn(value, locale) : String(value ?? '');
  return messages[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => word(params?.[name] ?? null));
}
