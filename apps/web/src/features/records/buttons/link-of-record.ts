import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { linkOf, parseLink } from '@mokuai/kernel';
import { expandedOf } from '../../../lib/expanded.js';
import { valueWords } from '../../../field-views/titles.js';

/** A button's link with the record's values in it, lookups by what they are called; undefined for what leads nowhere on the web. */
export function linkOfRecord(template: string, module: EffectiveModule, record: ApiRecord): string | undefined {
  const parts = parseLink(template);
  if (!parts) return undefined;
  const read = (name: string): string => {
    const field = module.fields.find((one) => one.name === name);
    const value = record[name];
    if (Array.isArray(value)) return value.map((item) => valueWords(undefined, item)).join(',');
    return (field?.target ? expandedOf(record, name)?.title : undefined) ?? valueWords(field, value);
  };
  const link = linkOf(parts, read);
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) ? link : undefined;
}
