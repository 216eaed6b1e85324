import type { PartDone, PublishSession } from '@mokuai/engine';
import { WireClient } from '@mokuai/wire';
import { sqlOn } from '../pool/database.js';
import { problemOf } from '../pool/errors.js';
import { types } from '../pool/types.js';

/** Held by the one publisher for as long as its connection lives. */
export const PUBLISHER_LOCK = 7_265_302;

const SETTINGS = (lockTimeout: number, synchronousCommit: string): string =>
  `SELECT set_config('lock_timeout', '${lockTimeout}', false), set_config('synchronous_commit', '${synchronousCommit}', false)`;

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
  let usual: string;
  try {
    await client.connect().catch((error: unknown) => {
      throw problemOf(error);
    });
    const lock = wait ? 'pg_advisory_lock($1), true AS held' : 'pg_try_advisory_lock($1) AS held';
    const { rows } = await query<{ held: boolean; usual: string }>({
      text: `SELECT ${lock}, current_setting('synchronous_commit') AS usual`,
      values: [PUBLISHER_LOCK],
    });
    usual = rows[0]!.usual;
    if (!rows[0]!.held) {
      await close();
      return undefined;
    }
  } catch (error) {
    await close();
    throw error;
  }
  // Locks are held until the commit: that it need not wait for the disk keeps writers from waiting for it too.
  const quickly = async <T>(lockTimeout: number, work: () => Promise<T>): Promise<T> => {
    await text(SETTINGS(Math.trunc(lockTimeout), 'off'));
    try {
      return await work();
    } finally {
      await text(SETTINGS(0, usual));
    }
  };
  return {
    ...sql,
    transaction: (lockTimeout, work) =>
      quickly(lockTimeout, async () => {
        await text('BEGIN');
        try {
          const result = await work(sql);
          await text('COMMIT');
          return result;
        } catch (error) {
          await text('ROLLBACK').catch(() => undefined);
          throw error;
        }
      }),
    run: (statement, lockTimeout) => quickly(lockTimeout, async () => void (await text(statement))),
    part: (statement, { after, limit }, lockTimeout) =>
      quickly(lockTimeout, async () => (await query<PartDone>({ text: statement, values: [after, limit] })).rows[0]),
    close,
  };
}
