import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { textForms, withValue } from '../../shared/forms.js';
import { endsMask } from '../../shared/masks.js';
import { codeSearch } from '../../shared/search.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

/** Fits an index row also where every character takes four bytes. */
const MAX_LENGTH = 600;

const hostLabel = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_\\-]{0,61}[\\p{L}\\p{N}])?';
const PATTERN = `^\\s*[hH][tT][tT][pP][sS]?://${hostLabel}(?:\\.${hostLabel})*(?::\\d{1,5})?(?:[/?#][^\\s<>"]*)?\\s*$`;

/** Hosts without letters that not every network knows: what Postgres can tell for sure. */
const plainLabel = '[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?';
const PLAIN = `'^[hH][tT][tT][pP][sS]?://${plainLabel}(\\.${plainLabel})*(:\\d{1,5})?([/?#][^[:space:]<>"]*)?$'`;
const START = `'^[^/]*//[^/?#]*'`;

/** Scheme and host have no case; the rest has. */
const normalize = (value: unknown): string | null =>
  cleanText(String(value))?.replace(/^[^/]*\/\/[^/?#]*/, (start) => start.toLowerCase()) ?? null;

const operators = textOperators(normalize);

/** A web address, http or https only: it becomes a link. */
export const url: FieldType<FieldSettings> = {
  name: 'url',
  label: { en: 'Web address', 'zh-CN': '网址' },
  group: 'business',
  icon: 'link',
  settings: Type.Object({}),
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => textSchema(MAX_LENGTH, { pattern: PATTERN, code: 'not_url' }),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareText,
  search: codeSearch(),
  forms: textForms((sql) =>
    withValue(
      `btrim(${sql})`,
      `CASE WHEN v ~ ${PLAIN} AND char_length(v) <= ${MAX_LENGTH} THEN lower(substring(v from ${START}) COLLATE "C") || regexp_replace(v, ${START}, '') END`,
    ),
  ),
  mask: endsMask({ first: 0, last: 0 }),
  examples,
};
