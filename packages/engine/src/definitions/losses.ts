import { RECORD_SCHEMA } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import type { DdlStep } from '@mokuai/query';
import type { DraftImpact } from '@mokuai/contract';
import type { Sql } from '../ports.js';

/** Counting stops here: more than this is "many". */
const COUNT_CAP = 100_000;

/** What a plan loses, with how many rows hold a value of it. */
export async function lossesOf(sql: Sql, steps: readonly DdlStep[]): Promise<readonly Loss[]> {
  const losses: Loss[] = [];
  for (const step of steps) {
    if (step.confirm === undefined) continue;
    losses.push({ confirm: step.confirm, description: step.description, rows: await rowsLost(sql, step) });
  }
  return losses;
}

export interface Loss {
  readonly confirm: DraftImpact['losses'][number]['confirm'];
  readonly description: DdlStep['description'];
  /** At most `COUNT_CAP`. */
  readonly rows: number;
}

const rowsLost = (sql: Sql, { module, later }: DdlStep): Promise<number> => rowsWith(sql, module, later?.column);

/** How many rows of a module hold a value in a column (without one: how many there are), deleted ones as well; at most `COUNT_CAP`. */
export async function rowsWith(sql: Sql, module: string, column: string | undefined): Promise<number> {
  const table = `${ident(RECORD_SCHEMA)}.${ident(module)}`;
  const where = column === undefined ? '' : ` WHERE ${ident(column)} IS NOT NULL`;
  const text = `SELECT count(*)::int AS rows FROM (SELECT FROM ${table}${where} LIMIT ${COUNT_CAP}) r`;
  return (await sql.query<{ rows: number }>({ text, values: [] })).rows[0]?.rows ?? 0;
}
