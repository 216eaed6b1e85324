import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const DEFAULT_LENGTH = 255;

const settings = Type.Object({
  maxLength: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 4000,
      default: DEFAULT_LENGTH,
      'x-label': { en: 'Maximum length', 'zh-CN': '最大长度' },
    }),
  ),
});

export type TextSettings = FieldSettings & Static<typeof settings>;

const operators = textOperators();

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
  normalize: (value) => cleanText(value)?.replace(/[\r\n\u2028\u2029]+/g, ' ') ?? null,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  compare: compareText,
  examples,
};
