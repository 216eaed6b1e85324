import { RECORD_SCHEMA } from '@mokuai/definition';
import type { DdlStep } from '@mokuai/query';
import type { Sql } from '../ports.js';

// Microseconds per row, as measured on a small machine that is busy with other things (`npm run bench -- publish`).
const INDEX = 3;
const CHECK = 1;
/** With the rest that follows each part. */
const UPDATE = 60;
/** A lock that is had at once, and the bookkeeping, in seconds. */
const LEAST = 0.02;

/** How many rows the tables of modules have, roughly: as the database last counted. */
export async function rowsByModule(sql: Sql): Promise<ReadonlyMap<string, number>> {
  const text = `SELECT relname AS module, greatest(reltuples, 0)::float8 AS rows FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'`;
  const { rows } = await sql.query<{ module: string; rows: number }>({ text, values: [RECORD_SCHEMA] });
  return new Map(rows.map((row) => [row.module, row.rows]));
}

/** How long a step will take, in seconds, roughly. */
export function secondsOf(
  step: Pick<DdlStep, 'online' | 'batched' | 'sql'> & { readonly module: string | null },
  rows: ReadonlyMap<string, number>,
): number {
  const each = step.batched ? UPDATE : !step.online ? 0 : step.sql.startsWith('CREATE') ? INDEX : CHECK;
  const seconds = LEAST + ((rows.get(step.module ?? '') ?? 0) * (step.sql.startsWith('DROP') ? 0 : each)) / 1e6;
  return Math.round(seconds * 100) / 100;
}
