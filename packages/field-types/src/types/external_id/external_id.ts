import type { Json } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { textForms, withValue } from '../../shared/forms.js';
import { endsMask } from '../../shared/masks.js';
import { codeSearch } from '../../shared/search.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareCodePoints, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const MAX_LENGTH = 200;

const normalize = (value: Json): string | null => cleanText(value);

const operators = textOperators(normalize);

/** What another system calls the record: compared letter by letter, sorted as machines do. */
export const externalId: FieldType<FieldSettings> = {
  name: 'external_id',
  label: { en: 'External ID', 'zh-CN': '外部编号' },
  group: 'business',
  icon: 'key',
  settings: Type.Object({}),
  column: () => ({ type: 'text', collation: 'C' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => textSchema(MAX_LENGTH, { pattern: '^[^\\r\\n\\t]*$', code: 'not_one_line' }),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  distinct: true,
  compare: compareCodePoints,
  search: codeSearch(),
  forms: textForms((sql) =>
    withValue(sql, `CASE WHEN v ~ '^[^\\r\\n\\t]+$' AND char_length(v) <= ${MAX_LENGTH} THEN v END`),
  ),
  mask: endsMask({ first: 0, last: 0 }),
  examples,
};
