import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { textForms, withValue } from '../../shared/forms.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness } from '../../shared/operators.js';
import { wordSearch } from '../../shared/search.js';
import { label } from '../../shared/settings.js';
import { matching } from '../../shared/text-operators.js';
import { cleanText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const DEFAULT_LENGTH = 65_535;

const settings = Type.Object({
  maxLength: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: DEFAULT_LENGTH,
      default: DEFAULT_LENGTH,
      ...label('Maximum length', '最大长度'),
    }),
  ),
});

export type LongTextSettings = FieldSettings & Static<typeof settings>;

const operators = [...matching, ...emptiness];

/** Text of many lines. Too long for an index: it is searched in, not sorted by. */
export const longText: FieldType<LongTextSettings> = {
  name: 'long_text',
  label: { en: 'Long text', 'zh-CN': '多行文本' },
  group: 'basic',
  icon: 'align-left',
  settings,
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ maxLength = DEFAULT_LENGTH }) => textSchema(maxLength),
  normalize: (value) => cleanText(value)?.replace(/\r\n?/g, '\n') ?? null,
  projection: (column) => column,
  operators: () => operators,
  sortKey: () => null,
  indexable: false,
  search: wordSearch(String),
  forms: textForms((sql, { maxLength = DEFAULT_LENGTH }) =>
    withValue(sql, `CASE WHEN v <> '' AND char_length(v) <= ${maxLength} THEN v END`),
  ),
  mask: wholeMask,
  examples,
};
