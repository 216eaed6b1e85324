import { tableOf, type Model } from '@mokuai/definition';
import { ownershipOf } from '@mokuai/query';
import type { Sql } from '../../ports.js';

/** Rows put right by one statement, which is one transaction. */
const BATCH = 5000;

/** Rows of one table that stand elsewhere than they should. */
interface Astray {
  readonly table: string;
  /** A row that has another value here by the time it is locked is left alone. */
  readonly by: 'owner' | 'department';
  /** SELECT of id, `by`, and the department and lft it should have. */
  readonly rows: string;
  readonly values: readonly unknown[];
  /** What else follows from the rows of CTE `done`, as a CTE. */
  readonly then?: string;
}

/** Records that stand elsewhere than their owner. */
const ofUser = (table: string, user: string): Astray => ({
  table,
  by: 'owner',
  rows: `SELECT t.id, t.owner, u.department, p.lft FROM "record"."user" u LEFT JOIN system.department_position p ON p.id = u.department
    JOIN ${table} t ON t.owner = u.id
    WHERE u.id = $2::uuid AND (t.department, t.dlft) IS DISTINCT FROM (u.department, p.lft)`,
  values: [user],
});

/** Records that stand elsewhere than their department. */
const ofTree = (table: string): Astray => ({
  table,
  by: 'department',
  rows: `SELECT t.id, t.department, p.lft FROM ${table} t JOIN system.department_position p ON p.id = t.department
    WHERE t.dlft IS DISTINCT FROM p.lft`,
  values: [],
});

/** Users that stand elsewhere than their department: whoever writes meanwhile takes over what they say, so each of them moves now. */
const usersOfTree = (table: string): Astray => ({
  ...ofTree(table),
  then: `moved AS (INSERT INTO system.outbox (topic, payload) SELECT 'placement', jsonb_build_object('user', done.id) FROM done)`,
});

/**
 * Takes the records of a user (null: everybody's) to where the user's department is, some thousands per transaction. Changes
 * neither version nor history, and nothing where all is right. Waits for nobody. False: some rows are held by others.
 */
export async function repairPlacement(sql: Sql, model: Model, user: string | null): Promise<boolean> {
  let free = true;
  for (const name of model.modules) {
    const ownership = ownershipOf(model.module(name)!);
    if (user !== null && ownership !== 'owner') continue;
    const table = tableOf(name);
    const astray = user !== null ? ofUser(table, user) : ownership === 'user' ? usersOfTree(table) : ofTree(table);
    if (!(await repairTable(sql, astray))) free = false;
  }
  return free;
}

async function repairTable(sql: Sql, { table, by, rows, values, then }: Astray): Promise<boolean> {
  const text = `WITH found AS MATERIALIZED (${rows} LIMIT $1::int),
    held AS MATERIALIZED (SELECT t.id, found.department, found.lft FROM found JOIN ${table} t ON t.id = found.id AND t.${by} = found.${by} FOR NO KEY UPDATE OF t SKIP LOCKED),
    done AS (UPDATE ${table} t SET department = held.department, dlft = held.lft FROM held WHERE t.id = held.id RETURNING t.id)${then ? `,\n    ${then}` : ''}
    SELECT (SELECT count(*) FROM found) AS found, (SELECT count(*) FROM done) AS done`;
  for (;;) {
    const { found, done } = (await sql.query<{ found: number; done: number }>({ text, values: [BATCH, ...values] }))
      .rows[0]!;
    if (found === done && found < BATCH) return true;
    if (done === 0) return false;
  }
}
