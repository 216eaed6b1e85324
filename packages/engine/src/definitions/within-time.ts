import type { Statement } from '@mokuai/kernel';
import { sqlState, type Database } from '../ports.js';

/** How long somebody waits to be told how many records a change would break, in milliseconds. */
const LONGEST = 4000;
const INTERRUPTED = '57014';

/** Asks something that may take long on a large table; undefined: it takes too long. */
export async function withinTime<R>(db: Database, statement: Statement): Promise<readonly R[] | undefined> {
  try {
    return await db.transaction(async (sql) => {
      await sql.query({ text: `SET LOCAL statement_timeout = ${LONGEST}`, values: [] });
      return (await sql.query<R>(statement)).rows;
    });
  } catch (error) {
    if (sqlState(error) === INTERRUPTED) return undefined;
    throw error;
  }
}
