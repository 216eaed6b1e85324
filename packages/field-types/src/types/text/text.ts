import type { Json } from '@mokuai/expression';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { oneLine, textForms } from '../../shared/forms.js';
import { endsMask } from '../../shared/masks.js';
import { wordSearch } from '../../shared/search.js';
import { label } from '../../shared/settings.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const DEFAULT_LENGTH = 255;

const settings = Type.Object({
  maxLength: Type.Optional(
    Type.Integer({
      minimum: 1,
      // An index row holds 2,704 bytes; a character has at most 4.
      maximum: 600,
      default: DEFAULT_LENGTH,
      ...label('Maximum length', '最大长度'),
    }),
  ),
});

export type TextSettings = FieldSettings & Static<typeof settings>;

/** On one line. */
const normalize = (value: Json): string | null => cleanText(value)?.replace(/[\r\n\u2028\u2029]+/g, ' ') ?? null;

const operators = textOperators(normalize);

/** One line of text. */
export const text: FieldType<TextSettings> = {
  name: 'text',
  label: { en: 'Text', 'zh-CN': '单行文本' },
  group: 'basic',
  icon: 'type',
  settings,
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ maxLength = DEFAULT_LENGTH }) => textSchema(maxLength),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareText,
  search: wordSearch(String),
  forms: textForms((sql, { maxLength = DEFAULT_LENGTH }) => oneLine(sql, maxLength)),
  mask: endsMask({ first: 0, last: 0 }),
  examples,
};
