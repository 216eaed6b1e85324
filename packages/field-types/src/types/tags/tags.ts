import { LOCALES, textIn, type Fault } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSearch } from '../../field-search.js';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { fold, foldSql } from '../../shared/fold.js';
import { chosenText, enumerated, optionNamed, withValue } from '../../shared/forms.js';
import { wholeMask } from '../../shared/masks.js';
import { checkDistinct, OptionSchema } from '../../shared/options.js';
import { setOperators } from '../../shared/set-operators.js';
import { wordSearch } from '../../shared/search.js';
import { label } from '../../shared/settings.js';
import { operandText } from '../../shared/text-operators.js';
import { cleanText, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const MAX_LENGTH = 60;
const MOST = 50;

const settings = Type.Object({
  options: Type.Optional(
    Type.Array(OptionSchema, { maxItems: 500, 'x-editor': 'options', ...label('Suggested tags', '推荐标签') }),
  ),
  maxItems: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST, default: MOST, ...label('Most tags', '最多标签数') }),
  ),
});

export type TagsSettings = FieldSettings & Static<typeof settings>;

/** What stands for a word: the suggested tag that is called so in one of the languages, or the word on one line. */
function tagOf(value: Json, { options = [] }: TagsSettings): string | null {
  const word = cleanText(value)?.replace(/\s+/g, ' ') ?? null;
  if (word === null) return null;
  const folded = fold(word);
  const known = options.find((option) =>
    [option.value, ...LOCALES.map((locale) => textIn(option.label, locale))].some((name) => fold(name) === folded),
  );
  return known?.value ?? word;
}

/** Words that differ in case only are one tag: the first of them. */
function normalize(value: Json, field: TagsSettings): Json {
  const tags = new Map<string, string>();
  for (const item of value as readonly Json[]) {
    const tag = tagOf(item, field);
    if (tag !== null && !tags.has(fold(tag))) tags.set(fold(tag), tag);
  }
  return tags.size === 0 ? null : [...tags.values()];
}

/** Tags of words: each once, the first of those that differ in case only. */
function tagsOf(sql: string, { options = [], maxItems = MOST }: TagsSettings): string {
  const word = `regexp_replace(btrim(part), '\\s+', ' ', 'g')`;
  const tag = `coalesce(${optionNamed(word, options)}, ${word})`;
  const all = `SELECT DISTINCT ON (${foldSql('tag')}) tag, n FROM (SELECT ${tag} AS tag, n FROM unnest(${sql}) WITH ORDINALITY u (part, n)) named WHERE tag <> '' ORDER BY ${foldSql('tag')}, n`;
  return withValue(
    `ARRAY(SELECT tag FROM (${all}) once ORDER BY n)`,
    `CASE WHEN cardinality(v) BETWEEN 1 AND ${maxItems} AND NOT EXISTS (SELECT FROM unnest(v) tag WHERE char_length(tag) > ${MAX_LENGTH}) THEN v END`,
  );
}

const words = wordSearch(String);

/** Each tag by its words, a suggested one in both languages. */
const search: FieldSearch<TagsSettings> = {
  forms: (value, { options = [] }, initials) =>
    (value as readonly string[]).flatMap((tag) => {
      const known = options.find((option) => option.value === tag);
      const names = known ? LOCALES.map((locale) => textIn(known.label, locale, tag)) : [tag];
      return [...new Set(names)].flatMap((name) => words.forms(name, { name: '', type: '' }, initials));
    }),
  asked: (term) => words.asked(term, { name: '', type: '' }),
};

/** Words that people put on records, their own or suggested ones. */
export const tags: FieldType<TagsSettings> = {
  name: 'tags',
  label: { en: 'Tags', 'zh-CN': '标签' },
  group: 'choice',
  icon: 'tags',
  settings,
  checkSettings: ({ options = [] }): readonly Fault[] => checkDistinct(options),
  column: () => ({ type: 'text[]' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ maxItems = MOST }) => ({
    type: 'array',
    items: textSchema(MAX_LENGTH),
    maxItems,
    'x-codes': { type: 'not_list' },
  }),
  normalize,
  projection: (column) => column,
  member: (column) => `to_json(${column})`,
  operators: (field) =>
    setOperators({
      item: { ...operandText, minLength: 1 },
      cast: 'text[]',
      resolve: (item) => [tagOf(item, field) ?? item],
    }),
  sortKey: () => null,
  indexable: false,
  search,
  forms: {
    gives: { choices: (column) => column, text: (column, { options = [] }) => chosenText(column, options) },
    takes: { choices: tagsOf, text: (sql, field) => tagsOf(enumerated(sql), field) },
  },
  mask: wholeMask,
  examples,
};
