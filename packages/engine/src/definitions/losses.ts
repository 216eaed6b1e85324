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

const rowsLost = (sql: Sql, { module, keeps }: DdlStep): Promise<number> =>
  rowsIn(sql, RECORD_SCHEMA, module, keeps?.field ?? null);

/** How many rows of a kept thing hold a value (of a module: how many there are), deleted ones as well; at most `COUNT_CAP`. */
export const rowsWith = (sql: Sql, { module, field, place }: KeptPlace): Promise<number> =>
  field === null ? rowsIn(sql, place, module, null) : rowsIn(sql, RECORD_SCHEMA, module, place);

async function rowsIn(sql: Sql, schema: string, module: string, column: string | null): Promise<number> {
  const table = `${ident(schema)}.${ident(module)}`;
  const where = column === null ? '' : ` WHERE ${ident(column)} IS NOT NULL`;
  const text = `SELECT count(*)::int AS rows FROM (SELECT FROM ${table}${where} LIMIT ${COUNT_CAP}) r`;
  return (await sql.query<{ rows: number }>({ text, values: [] })).rows[0]?.rows ?? 0;
}
