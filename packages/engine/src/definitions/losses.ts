import { RECORD_SCHEMA } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import type { DdlStep, KeptPlace } from '@mokuai/query';
import type { DraftImpact } from '@mokuai/contract';
import type { Sql } from '../ports.js';

/** Counting stops here: more than this is "many". */
const COUNT_CAP = 100_000;

/** What a plan loses, with how many rows hold a value of it. */
export async function lossesOf(sql: Sql, steps: readonly DdlStep[]): Promise<readonly Loss[]> {
  const losses: Loss[] = [];
  for (const step of steps) {
    if (step.confirm === undefined) continue;
    const rows = await rowsLost(sql, step);
    // What becomes something else in full is not lost.
    if (step.loses === undefined || rows > 0)
      losses.push({ confirm: step.confirm, description: step.description, rows });
  }
  return losses;
}

export interface Loss {
  readonly confirm: DraftImpact['losses'][number]['confirm'];
  readonly description: DdlStep['description'];
  /** At most `COUNT_CAP`. */
  readonly rows: number;
}

const rowsLost = (sql: Sql, { module, keeps, loses }: DdlStep): Promise<number> =>
  rowsIn(sql, RECORD_SCHEMA, module, loses ?? filled(keeps?.field ?? null));

/** All rows of a module, or those with a value of a field. */
const filled = (column: string | null): string => (column === null ? 'true' : `t.${ident(column)} IS NOT NULL`);

/** How many rows of a kept thing hold a value (of a module: how many there are), deleted ones as well; at most `COUNT_CAP`. */
export const rowsWith = (sql: Sql, { module, field, place }: KeptPlace): Promise<number> =>
  field === null ? rowsIn(sql, place, module, 'true') : rowsIn(sql, RECORD_SCHEMA, module, filled(place));

async function rowsIn(sql: Sql, schema: string, module: string, where: string): Promise<number> {
  const table = `${ident(schema)}.${ident(module)}`;
  const text = `SELECT count(*)::int AS rows FROM (SELECT FROM ${table} t WHERE ${where} LIMIT ${COUNT_CAP}) r`;
  return (await sql.query<{ rows: number }>({ text, values: [] })).rows[0]?.rows ?? 0;
}
