import type { Fault } from '../fault.js';
import type { Locale } from '../text.js';
import { messages, type ProblemCode } from './index.js';

/** Puts a fault's params into its wording: `{name}` becomes the param of that name. */
export function say(code: ProblemCode, params: Fault['params'], locale: Locale): string {
  return messages[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}
