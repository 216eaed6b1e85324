import pg from 'pg';
import type { Records, RecordStatement, Statement } from '@mokuai/kernel';
import type { Database, Sql, SqlResult } from '@mokuai/engine';
import { queryRecords, WireClient } from '@mokuai/wire';
import { problemOf } from './errors.js';
import { types } from './types.js';

export interface DatabaseOptions {
  /** Most connections at once (default 16). */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Hears of connections that broke while idle; they are replaced by themselves. */
  readonly onError?: (error: Error) => void;
}

/** A `Database` that can be closed. */
export interface PgDatabase extends Database {
  /** Waits for running statements, then ends all connections. */
  close(): Promise<void>;
}

/** Runs one statement on a connection or pool. */
async function run<R>(on: pg.Pool | pg.ClientBase, statement: Statement): Promise<SqlResult<R>> {
  try {
    const result = await on.query(statement as pg.QueryConfig);
    return { rows: result.rows as R[], rowCount: result.rowCount ?? 0 };
  } catch (error) {
    throw problemOf(error);
  }
}

/** What runs on one connection, or on any of a pool. */
export const sqlOn = (on: pg.Pool | WireClient): Sql => ({
  query: (statement) => run(on, statement),
  records: (statement) => runRecords(on, statement),
});

async function runRecords<B>(on: pg.Pool | WireClient, statement: RecordStatement): Promise<Records<B>> {
  try {
    return await queryRecords<B>(on, statement, types);
  } catch (error) {
    throw problemOf(error);
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw problemOf(error);
  });
  let broken: Error | undefined;
  try {
    await run(client, { text: 'BEGIN', values: [] });
    const result = await work(sqlOn(client as unknown as WireClient));
    await run(client, { text: 'COMMIT', values: [] });
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((e: Error) => (broken = e));
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Opens a pool of connections to Postgres, all in UTC. Statements with a name are prepared once per connection.
 * Errors of the connection become `Problem('unavailable')`; refusals by Postgres stay `SqlError`s.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): PgDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: options.applicationName ?? 'mokuai',
    options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601',
    types,
    Client: WireClient,
  });
  pool.on('error', (error) => options.onError?.(error));
  return {
    ...sqlOn(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}
