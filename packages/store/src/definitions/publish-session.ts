import type { PublishSession } from '@mokuai/engine';
import { WireClient } from '@mokuai/wire';
import { sqlOn } from '../pool/database.js';
import { problemOf } from '../pool/errors.js';
import { types } from '../pool/types.js';

/** Held by the one publisher for as long as its connection lives. */
export const PUBLISHER_LOCK = 7_265_302;

/** Opens a connection and becomes the publisher; undefined when another one is (unless `wait`). */
export async function openPublishSession(url: string, wait: boolean): Promise<PublishSession | undefined> {
  const client = new WireClient({
    connectionString: url,
    application_name: 'mokuai publisher',
    options: '-c TimeZone=UTC',
    keepAlive: true,
    types,
  });
  // Without a listener, a connection that breaks while idle would end the process; the next statement tells.
  client.on('error', () => undefined);
  const sql = sqlOn(client);
  const { query } = sql;
  const text = (sql: string): Promise<unknown> => query({ text: sql, values: [] });
  const close = (): Promise<void> => client.end().catch(() => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      throw problemOf(error);
    });
    const lock = wait ? 'SELECT pg_advisory_lock($1), true AS held' : 'SELECT pg_try_advisory_lock($1) AS held';
    const { rows } = await query<{ held: boolean }>({ text: lock, values: [PUBLISHER_LOCK] });
    if (!rows[0]?.held) {
      await close();
      return undefined;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...sql,
    async transaction(lockTimeout, work) {
      await text('BEGIN');
      try {
        await text(`SET LOCAL lock_timeout = ${Math.trunc(lockTimeout)}`);
        const result = await work(sql);
        await text('COMMIT');
        return result;
      } catch (error) {
        await text('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
    async run(statement, lockTimeout) {
      await text(`SET lock_timeout = ${Math.trunc(lockTimeout)}`);
      try {
        await text(statement);
      } finally {
        await text('SET lock_timeout = 0');
      }
    },
    async part(statement, after, lockTimeout) {
      await text(`SET lock_timeout = ${Math.trunc(lockTimeout)}`);
      try {
        return (await query<{ last: string }>({ text: statement, values: [after] })).rows[0]?.last ?? null;
      } finally {
        await text('SET lock_timeout = 0');
      }
    },
    close,
  };
}
