import type { Json } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness } from '../../shared/operators.js';
import { matchingIn } from '../../shared/text-operators.js';
import { cleanText, PINYIN, textSchema } from '../../shared/text-value.js';
import { cleanHtml, textOfHtml, textOfHtmlSql } from './clean-html.js';
import { examples } from './examples.js';

const MAX_LENGTH = 100_000;

const words = (value: Json): string => textOfHtml(String(value));

/** Clean HTML; null where it says nothing. */
function normalize(value: Json): string | null {
  const text = cleanText(value);
  if (text === null) return null;
  const html = cleanHtml(text);
  return textOfHtml(html).trim() === '' ? null : html;
}

const operators = [...matchingIn({ sql: textOfHtmlSql, text: words }), ...emptiness];

/** Text with headings, lists and links. Found by its words, whatever stands between them. */
export const richText: FieldType<FieldSettings> = {
  name: 'rich_text',
  label: { en: 'Rich text', 'zh-CN': '富文本' },
  group: 'basic',
  icon: 'scroll-text',
  settings: Type.Object({}),
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => textSchema(MAX_LENGTH),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: () => null,
  indexable: false,
  text: words,
  mask: wholeMask,
  examples,
};
