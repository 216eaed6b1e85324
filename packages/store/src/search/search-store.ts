import pg from 'pg';
import type { SearchSession, SearchStore } from '@mokuai/engine';
import type { Statement } from '@mokuai/kernel';
import { PUBLISHER_LOCK } from '../definitions/publish-session.js';
import { problemOf } from '../pool/errors.js';
import { types } from '../pool/types.js';

/** Held by the one process that makes search indexes, for as long as its connection lives. */
const WORDS_LOCK = 7_265_303;

/** Connections for making search indexes. */
export const createSearchStore = (url: string): SearchStore => ({ open: () => openSession(url) });

async function openSession(url: string): Promise<SearchSession | undefined> {
  const settings = { connectionString: url, options: '-c TimeZone=UTC', keepAlive: true, types };
  const worker = new pg.Client({ ...settings, application_name: 'mokuai search' });
  // Looks after the first one, which may be busy.
  const watch = new pg.Client({ ...settings, application_name: 'mokuai search watch' });
  for (const client of [worker, watch]) client.on('error', () => undefined);
  const query = async <R>(on: pg.Client, statement: Statement): Promise<readonly R[]> => {
    try {
      return (await on.query(statement as pg.QueryConfig)).rows as R[];
    } catch (error) {
      throw problemOf(error);
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all([worker.end(), watch.end()].map((end) => end.catch(() => undefined)));
  };
  try {
    await Promise.all([worker.connect(), watch.connect()]).catch((error: unknown) => {
      throw problemOf(error);
    });
    const [lock] = await query<{ held: boolean; pid: number }>(worker, {
      text: 'SELECT pg_try_advisory_lock($1) AS held, pg_backend_pid() AS pid',
      values: [WORDS_LOCK],
    });
    if (!lock?.held) {
      await close();
      return undefined;
    }
    return {
      query: (statement) => query(worker, statement),
      run: async (sql) => void (await query(worker, { text: sql, values: [] })),
      interrupt: async () => void (await query(watch, { text: 'SELECT pg_cancel_backend($1)', values: [lock.pid] })),
      publishing: async () => {
        const [row] = await query<{ publishing: boolean }>(watch, {
          text: `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS publishing`,
          values: [PUBLISHER_LOCK],
        });
        return row!.publishing;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
