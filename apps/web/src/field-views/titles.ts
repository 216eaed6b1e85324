import type { ApiRecord, EffectiveField, EffectiveModule, RecordPage } from '@mokuai/contract';
import { expandedOf } from '../lib/expanded.js';
import { maskOf } from '../lib/masked.js';
import type { Reachable } from '../lib/reachable.js';
import { wordsOf } from './words.js';

/** A value as a line of text; empty where there is none. */
export function valueWords(field: Pick<EffectiveField, 'type'> | undefined, value: unknown): string {
  if (value === null || value === undefined) return '';
  return maskOf(value) ?? (field ? wordsOf(field.type, value) : String(value));
}

/** What a record is called; empty where nothing says so. */
export const titleOf = (
  { titleField, fields }: Pick<EffectiveModule, 'titleField' | 'fields'>,
  record: Readonly<Record<string, unknown>>,
): string =>
  valueWords(
    typeof record[titleField] === 'object' ? fields.find(({ name }) => name === titleField) : undefined,
    record[titleField],
  );

/** Gives what was expanded with chosen fields its title back, which the API leaves out there. */
export function withTitles(page: RecordPage, columns: readonly Reachable[]): RecordPage {
  const modules = new Map(columns.flatMap(({ via }) => (via ? [[via.lookup.name, via.module] as const] : [])));
  if (modules.size === 0) return page;
  const data = page.data.map((record) => {
    if (!record.expand) return record;
    const expand = Object.fromEntries(
      Object.entries(record.expand).map(([lookup, target]) => {
        const [module, one] = [modules.get(lookup), expandedOf(record, lookup)];
        const title = module && one ? titleOf(module, one) : '';
        return [lookup, title === '' ? target : { ...one, title }];
      }),
    );
    return { ...record, expand } as ApiRecord;
  });
  return { ...page, data };
}
