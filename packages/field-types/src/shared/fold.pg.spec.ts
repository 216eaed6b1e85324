import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@mokuai/testing';
import pg from 'pg';
import { fold, foldSql } from './fold.js';

/** Letters of Unicode 16 and 17, of which Postgres and Node know as many as their versions do. */
const TOO_NEW = /[\u1c89\u1c8a\ua7cb-\ua7d5\ua7da-\ua7dc\u{10d40}-\u{10d8f}\u{16ea0}-\u{16ed3}]/u;

describe('fold', () => {
  it('folds every character as Postgres does', async () => {
    const characters = Array.from({ length: 0x10ffff }, (_, i) => i + 1)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((char) => !TOO_NEW.test(char));
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ c: string; f: string }>(
        `SELECT c, ${foldSql('c')} AS f FROM unnest($1::text[]) c WHERE ${foldSql('c')} <> c`,
        [characters],
      );
      const folded = new Map(rows.map(({ c, f }) => [c, f]));
      expect(folded.size).toBeGreaterThan(1400);
      expect(characters.filter((char) => (folded.get(char) ?? char) !== fold(char))).toEqual([]);
    } finally {
      await client.end();
      await database.drop();
    }
  });

  it('does not look at a letter’s neighbours', () => {
    expect(fold('ΟΔΟΣ ΣΑΣ')).toBe('οδοσ σασ');
    expect(fold('İSTANBUL')).toBe('istanbul');
    expect(fold('STRASSE ẞ')).toBe('strasse ß');
  });
});
