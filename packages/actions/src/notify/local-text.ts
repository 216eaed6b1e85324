import { Type, type TSchema } from '@sinclair/typebox';
import type { LocalText } from '@mokuai/kernel';

/** Words in one or several languages. */
export const textSchema = (maxLength: number, options: object): TSchema =>
  Type.Unsafe<LocalText>({
    type: ['string', 'object'],
    maxLength,
    properties: { en: { type: 'string', maxLength }, 'zh-CN': { type: 'string', maxLength } },
    additionalProperties: false,
    minProperties: 1,
    ...options,
  });

/** The text with every language's words turned into others. */
export async function mapText(
  text: LocalText,
  change: (words: string) => Promise<string>,
): Promise<LocalText & ({ readonly [locale: string]: string } | string)> {
  if (typeof text === 'string') return change(text);
  const entries = Object.entries(text).map(async ([locale, words]) => [locale, await change(words)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
