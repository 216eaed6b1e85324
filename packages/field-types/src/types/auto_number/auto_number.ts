import { NAME_PATTERN } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSearch } from '../../field-search.js';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { foldSql } from '../../shared/fold.js';
import { givesText } from '../../shared/forms.js';
import { endsMask } from '../../shared/masks.js';
import { codeSearch } from '../../shared/search.js';
import { label } from '../../shared/settings.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareCodePoints, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const MAX_LENGTH = 200;

const settings = Type.Object({
  numbering: Type.String({ pattern: NAME_PATTERN, 'x-editor': 'numbering', ...label('Numbering rule', '编号规则') }),
});

export type AutoNumberSettings = FieldSettings & Static<typeof settings>;

const operators = textOperators(cleanText);

/** A number that the statement itself counts is not known before it: Postgres makes its forms. */
const search: FieldSearch = {
  ...codeSearch(),
  sql: (value) => {
    const form = foldSql(`normalize(${value}, NFKC)`);
    return `concat_ws(E'\\n', ${form}, regexp_replace(${form}, '[^[:alnum:]]+', '', 'g'))`;
  },
};

/** A number that the engine gives by a numbering rule when a record is created. */
export const autoNumber: FieldType<AutoNumberSettings> = {
  name: 'auto_number',
  label: { en: 'Auto number', 'zh-CN': '自动编号' },
  group: 'business',
  icon: 'list-ordered',
  settings,
  column: () => ({ type: 'text', collation: 'C' }),
  alter: () => 'same',
  writtenBy: 'engine',
  valueSchema: () => textSchema(MAX_LENGTH),
  normalize: cleanText,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareCodePoints,
  numbering: ({ numbering }) => numbering,
  search,
  forms: { gives: givesText },
  mask: endsMask({ first: 0, last: 0 }),
  examples,
};
