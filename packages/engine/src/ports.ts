import { randomBytes } from 'node:crypto';
import { uuidv7, type Clock, type Records, type RecordStatement, type Statement } from '@mokuai/kernel';
import type { Model } from '@mokuai/definition';

/** What a statement gave back. */
export interface SqlResult<R> {
  readonly rows: R[];
  readonly rowCount: number;
}

/** Runs one statement: on any connection of the pool, or inside the transaction it was handed out by. */
export interface Sql {
  /** Throws `Problem('unavailable')` when the database cannot be reached, and a `SqlError` when it refuses the statement. */
  query<R>(statement: Statement): Promise<SqlResult<R>>;
  /** The same for rows that are records: their JSON is made of what Postgres sent. `Beside` is what else each row holds. */
  records<Beside>(statement: RecordStatement): Promise<Records<Beside>>;
}

/** The database as use-cases see it. */
export interface Database extends Sql {
  /** Commits when `work` resolves, rolls back when it throws. `work` must use the `sql` it is given. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** The published Model. */
export interface Models {
  /** The newest this process knows. */
  current(): Promise<Model> | Model;
  /** Asks the database which revision is published and gives its Model. */
  refresh(): Promise<Model>;
}

/** A refusal by Postgres, as drivers give it. */
export interface SqlError extends Error {
  /** SQLSTATE, e.g. `23505`. */
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** The SQLSTATE of an error, or undefined where it is not one of the database. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && typeof (error as Partial<SqlError>).code === 'string'
    ? (error as SqlError).code
    : undefined;

/** The clock of the machine. */
export const systemClock: Clock = () => Date.now();

/** Makes record ids (UUIDv7) from a clock. Random bytes are drawn 4 KiB at a time: a call per id costs more than the id. */
export function idSource(clock: Clock): () => string {
  let pool = randomBytes(4096);
  let used = 0;
  return () => {
    if (used + 10 > pool.length) {
      pool = randomBytes(4096);
      used = 0;
    }
    const id = uuidv7(clock(), pool.subarray(used, used + 10));
    used += 10;
    return id;
  };
}
