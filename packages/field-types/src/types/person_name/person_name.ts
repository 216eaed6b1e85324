import type { Json } from '@mokuai/expression';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSearch } from '../../field-search.js';
import type { FieldMask } from '../../field-mask.js';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { partsIn, partSql, partsValue } from '../../shared/parts-value.js';
import { searched, squeezed, wordSearch } from '../../shared/search.js';
import { label } from '../../shared/settings.js';
import { matchingForms } from '../../shared/text-operators.js';
import { examples } from './examples.js';

const settings = Type.Object({
  salutation: Type.Optional(Type.Boolean({ default: false, ...label('With a salutation', '包含称谓') })),
});

export type PersonNameSettings = FieldSettings & Static<typeof settings>;

const parts = partsValue({ family: 60, given: 60, salutation: 30 });

/** Han characters, with those of rare names: the same in the expressions of Postgres and of JavaScript. */
const HAN = '[\\u3400-\\u9fff\\uf900-\\ufaff]|[\\U00020000-\\U0003ffff]';
const han = /[\u3400-\u9fff\uf900-\ufaff]|[\u{20000}-\u{3ffff}]/u;

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');
const joinedSql = (...words: readonly string[]): string =>
  `concat_ws(' ', ${words.map((word) => `nullif(${word}, '')`).join(', ')})`;

/** A name as it is written where it is at home: 王小明, Ming Wang. */
function nameOf(value: Json): string {
  const { family = '', given = '' } = partsIn(value);
  if (!han.test(family + given)) return joined(given, family);
  return han.test(family) && han.test(given) ? family + given : joined(family, given);
}

function nameSql(column: string): string {
  const [family, given] = [partSql(column, 1), partSql(column, 2)];
  return `(CASE WHEN ${column} IS NULL THEN NULL
    WHEN ${family} ~ '${HAN}' AND ${given} ~ '${HAN}' THEN ${family} || ${given}
    WHEN ${family} || ${given} ~ '${HAN}' THEN ${joinedSql(family, given)} ELSE ${joinedSql(given, family)} END)`;
}

/** The ways in which a name is written, whatever it is made of: who looks for it may know any of them. */
const operators = matchingForms({
  forms(value) {
    const { family = '', given = '', salutation = '' } = partsIn(value);
    return [`${family}${given}${salutation}`, `${family} ${given}`, `${salutation} ${given} ${family}`, `${given} ${family}`, family, given]; // prettier-ignore
  },
  sql(column) {
    const [family, given, salutation] = [partSql(column, 1), partSql(column, 2), partSql(column, 3)];
    return [`${family} || ${given} || ${salutation}`, `${family} || ' ' || ${given}`, `${salutation} || ' ' || ${given} || ' ' || ${family}`, `${given} || ' ' || ${family}`, family, given]; // prettier-ignore
  },
});

const words = wordSearch(nameOf);

/** Found as it is written, by initials, and in one word in either order: Ming Wang as wangming. */
const search: FieldSearch = {
  ...words,
  forms(value, settings, initials) {
    const { family = '', given = '' } = partsIn(value);
    return [...new Set([...words.forms(value, settings, initials), squeezed(searched(family + given))])];
  },
};

/** What the name begins with, where there is more of it: 王*. */
const mask: FieldMask = {
  text(value) {
    const [first = '', ...others] = nameOf(value);
    return others.length > 0 ? `${first}*` : '*';
  },
  sql(json) {
    const [family, given] = ['family', 'given'].map((part) => `coalesce(${json} ->> '${part}', '')`);
    const isHan = `${family} || ${given} ~ '${HAN}'`;
    return `CASE WHEN char_length(${family} || ${given}) < 2 THEN '*' WHEN ${isHan} THEN left(${family} || ${given}, 1) || '*' ELSE left(${given} || ${family}, 1) || '*' END`;
  },
};

/** What a person is called: family name and given name apart, so that it can be said in either order. */
export const personName: FieldType<PersonNameSettings> = {
  name: 'person_name',
  label: { en: 'Person name', 'zh-CN': '姓名' },
  group: 'business',
  icon: 'id-card',
  settings,
  column: parts.column,
  alter: parts.alter,
  writtenBy: 'client',
  valueSchema: () => ({
    type: 'object',
    properties: parts.properties,
    additionalProperties: false,
    'x-codes': { type: 'not_name' },
  }),
  normalize(value) {
    const name = parts.clean(value);
    return name['family'] === undefined && name['given'] === undefined ? null : name;
  },
  parameter: parts.parameter,
  projection: parts.projection,
  operators: () => operators,
  sortKey: parts.sortKey,
  indexable: true,
  compare: parts.compare,
  text: nameOf,
  textSql: nameSql,
  search,
  mask,
  examples,
};
