import type pg from 'pg';
import { Connection } from './client.js';
import { requestOf, type RequestContext, type Target, type WorkloadName } from './workloads.js';

const REQUESTS = 20;

/** SQL statements per request, as Postgres counts them; transaction brackets included. */
export async function countStatements(
  client: pg.Client,
  port: number,
  headers: Readonly<Record<string, string>>,
  target: Target,
  workload: WorkloadName,
  context: RequestContext,
): Promise<number> {
  const connection = await Connection.open(port, headers);
  try {
    await client.query('SELECT pg_stat_statements_reset()');
    for (let n = 0; n < REQUESTS; n++) await connection.send(requestOf(target, workload, context));
    const { rows } = await client.query<{ calls: number }>(
      `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
       WHERE toplevel AND query NOT LIKE '%pg_stat_statements%' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rows[0]!.calls / REQUESTS;
  } finally {
    connection.close();
  }
}
