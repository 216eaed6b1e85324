import { initialsOf } from '@mokuai/engine';
import type pg from 'pg';

/** Terms of one kind, drawn from records all over the table. */
export interface Kind {
  readonly title: string;
  readonly terms: readonly string[];
}

interface Row {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const HAN = /^\p{Script=Han}/u;
const part = (text: string, n: number, length: number): string => {
  const chars = [...text];
  const from = n % Math.max(1, chars.length - length + 1);
  return chars.slice(from, from + length).join('').trim(); // prettier-ignore
};

/** `count` terms of every kind that people type. */
export async function drawTerms(client: pg.Client, rows: number, count: number): Promise<readonly Kind[]> {
  const { rows: all } = await client.query<Row>(
    `SELECT name, phone, email FROM record.firm TABLESAMPLE SYSTEM (${Math.min(100, (100 * 40 * count) / rows)}) REPEATABLE (7)`,
  );
  const chinese = all.filter(({ name }) => HAN.test(name));
  const english = all.filter(({ name }) => !HAN.test(name));
  const every = (from: readonly Row[], term: (row: Row, n: number) => string): string[] =>
    Array.from({ length: count }, (_, n) => term(from[Math.floor((n * from.length) / count)]!, n));
  const digits = ({ phone }: Row): string => phone.replace(/\D/g, '').slice(2);
  return [
    { title: '1 Chinese character', terms: every(chinese, ({ name }, n) => part(name, n, 1)) },
    { title: '2 Chinese characters', terms: every(chinese, ({ name }, n) => part(name, n, 2)) },
    { title: '3 to 6 characters', terms: every(chinese, ({ name }, n) => part(name, n, 3 + (n % 4))) },
    { title: '2 initials', terms: every(chinese, ({ name }, n) => part(initialsOf(name)[0]!, n, 2)) },
    { title: '3 to 8 initials', terms: every(chinese, ({ name }, n) => part(initialsOf(name)[0]!, n, 3 + (n % 6))) },
    { title: '1 letter or digit', terms: every(english, ({ name }, n) => part(name.replaceAll(' ', ''), n, 1)) },
    { title: '2 letters', terms: every(english, ({ name }, n) => part(name.replaceAll(' ', ''), n, 2)) },
    { title: 'an English word', terms: every(english, ({ name }, n) => name.split(' ')[n % 3]!) },
    { title: 'two words', terms: every(english, ({ name }) => name.split(' ').slice(1, 3).join(' ')) },
    { title: '3 digits', terms: every(all, (row, n) => part(digits(row), n, 3)) },
    { title: 'last 4 digits', terms: every(all, (row) => digits(row).slice(-4)) },
    { title: 'a whole number', terms: every(all, digits) },
    { title: 'part of an address', terms: every(all, ({ email }) => email.slice(0, 12)) },
    { title: 'found nowhere', terms: every(all, (_, n) => ['龘', '龘靐', 'zzqxq', '9999999', '京海'][n % 5]!) },
  ];
}
