import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { learnPinyin } from '../../../lib/sounds-like.js';

/**
 * What field types know of themselves. With it come calendars and the world's phone numbers, so it is fetched beside
 * the documents of the page instead of with its script.
 */
export const fieldTypeCodeQuery = queryOptions({
  queryKey: ['field-type-code'],
  queryFn: async () => {
    // Names are made of Chinese words as they sound: from the first key on.
    const [code] = await Promise.all([import('@mokuai/field-types'), learnPinyin().catch(() => undefined)]);
    return code;
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

export type FieldTypeCode = typeof import('@mokuai/field-types');

/** The code of all field types. Only below a page that has asked for it. */
export const useFieldTypeCode = (): FieldTypeCode => useSuspenseQuery(fieldTypeCodeQuery).data;
