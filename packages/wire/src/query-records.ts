import type { Records, RecordStatement } from '@mokuai/kernel';
import type pg from 'pg';
import { RecordQuery } from './record-query.js';

/** Whatever runs queries: a `WireClient`, or a pool of them. */
interface Runner {
  query(query: RecordQuery, values: undefined, done: (error: unknown, records?: Records<never>) => void): unknown;
}

/**
 * Runs a statement whose rows are records. The connection must be in UTC with ISO dates.
 * @param types for the values beside the records
 * Rejects with what the driver gives: an error of the server has its SQLSTATE as `code`.
 */
export function queryRecords<Beside>(
  on: pg.ClientBase | pg.Pool,
  statement: RecordStatement,
  types: pg.CustomTypesConfig,
): Promise<Records<Beside>> {
  return new Promise((resolve, reject) => {
    (on as unknown as Runner).query(new RecordQuery(statement, types), undefined, (error, records) => {
      if (error) reject(error as Error);
      else resolve(records!);
    });
  });
}
