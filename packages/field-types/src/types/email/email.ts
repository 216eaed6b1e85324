import { Type } from '@sinclair/typebox';
import type { FieldMask } from '../../field-mask.js';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { fold, foldSql } from '../../shared/fold.js';
import { textForms, withValue } from '../../shared/forms.js';
import { jsonText } from '../../shared/masks.js';
import { codeSearch } from '../../shared/search.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

/** The longest address a mail server takes (RFC 5321). */
const MAX_LENGTH = 254;

const atom = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~\\-]+";
const domainLabel = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,61}[\\p{L}\\p{N}])?';
const PATTERN = `^\\s*${atom}(?:\\.${atom})*@(?:${domainLabel}\\.)+(?!\\d+\\s*$)${domainLabel}\\s*$`;

const lower = (value: unknown): string | null => {
  const text = cleanText(String(value));
  return text === null ? null : fold(text);
};

const operators = textOperators(lower);

/** Addresses without letters that mail servers may not know: what Postgres can tell for sure. */
const plainAtom = "[a-z0-9!#$%&''*+/=?^_`{|}~-]+";
const plainLabel = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const PLAIN = `'^${plainAtom}(\\.${plainAtom})*@(${plainLabel}\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$'`;

/** The domain, and the first character of a name that has more than one: z***@example.com. */
const mask: FieldMask = {
  text(value) {
    const [name = '', domain = ''] = String(value).split('@');
    const characters = [...name];
    return `${characters.length > 1 ? characters[0]! : ''}***@${domain}`;
  },
  sql(json) {
    const name = `split_part(${jsonText(json)}, '@', 1)`;
    return `CASE WHEN char_length(${name}) > 1 THEN left(${name}, 1) ELSE '' END || '***@' || split_part(${jsonText(json)}, '@', 2)`;
  },
};

/** An e-mail address, kept in lower case: nobody has two that differ in case only. */
export const email: FieldType<FieldSettings> = {
  name: 'email',
  label: { en: 'E-mail', 'zh-CN': '邮箱' },
  group: 'business',
  icon: 'mail',
  settings: Type.Object({}),
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => textSchema(MAX_LENGTH, { pattern: PATTERN, code: 'not_email' }),
  normalize: lower,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareText,
  search: codeSearch(),
  forms: textForms((sql) =>
    withValue(foldSql(`btrim(${sql})`), `CASE WHEN v ~ ${PLAIN} AND char_length(v) <= ${MAX_LENGTH} THEN v END`),
  ),
  mask,
  examples,
};
