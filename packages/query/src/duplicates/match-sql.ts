import type { MatchWay } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';

/** Enough to tell any two apart; a value of any length then fits where it has to. */
const LONGEST = 200;

// A collation of Postgres itself, so that an index means the same on every machine and after every update of its libraries.
const UNICODE = 'COLLATE "pg_c_utf8"';

/** Half-width, in lower case. */
const folded = (column: string): string => `lower(normalize(${column}, NFKC) ${UNICODE})`;

const replaced = (text: string, pattern: string, by: string): string =>
  `regexp_replace(${text} ${UNICODE}, ${literal(pattern)}, ${literal(by)}, 'g')`;

/** What a company is, in law, at the end of its name. */
const FORMS = [
  ...['co', 'company', 'corp', 'corporation', 'inc', 'incorporated', 'ltd', 'limited', 'llc', 'llp', 'plc', 'pte', 'pty'],
  ...['gmbh', 'ag', 'kg', 'se', 'sa', 's a', 'sas', 'sarl', 'srl', 's r l', 'spa', 'bv', 'b v', 'nv', 'n v', 'oy', 'ab', 'as', 'kk', 'k k'],
]; // prettier-ignore
const CHINESE_FORMS = ['股份', '有限', '责任', '公司', '集团', '控股'];

const WAYS: Readonly<Record<MatchWay, (column: string, sqlType: string) => string>> = {
  exact: (column, sqlType) => `left(${asText(column, sqlType)}, 1000)`,
  ignore_case: (column) => `left(btrim(${replaced(folded(column), '\\s+', ' ')}), ${LONGEST})`,
  digits: (column) => `left(${replaced(`normalize(${column}, NFKC)`, '[^0-9]', '')}, ${LONGEST})`,
  company_name: (column) => {
    const apart = replaced(folded(column), '[^[:alnum:]]+', ' ');
    const latin = replaced(apart, `( (${FORMS.join('|')}))+ *$`, '');
    return `left(${replaced(replaced(latin, ' ', ''), `(${CHINESE_FORMS.join('|')})+$`, '')}, ${LONGEST})`;
  },
};

/** A value as text, by what Postgres knows to be the same text forever: an index is made of it. */
function asText(column: string, sqlType: string): string {
  if (sqlType === 'date') return `(${column} - DATE '2000-01-01')::text`;
  // 1.0 and 1.00 are one number.
  return sqlType.startsWith('numeric') ? `trim_scale(${column})::text` : `${column}::text`;
}

/** SQL of the form of a column in which equal values are the same text; NULL where nothing is left to compare. */
export const matchSql = (column: string, sqlType: string, how: MatchWay): string =>
  `NULLIF(${WAYS[how](column, sqlType)} COLLATE "C", '')`;
