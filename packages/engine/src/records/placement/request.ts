import type { Sql } from '../../ports.js';

/** What has to be looked at once nobody can write any more what was true before a move. */
export interface PlacementRequest {
  /** Whose records may stand where the user stood before; null: the tree was numbered anew, so anybody's. */
  readonly user: string | null;
  /** Transactions that were under way when the move was first seen, as far as they are known to run still. */
  readonly under?: readonly string[];
  /** How long it was left alone last, in milliseconds. */
  readonly wait?: number;
}

/**
 * Asks a worker to look after records that are written while a user or the tree moves; to be called in the transaction of the move.
 * See decision 10.
 */
export async function requestPlacement(sql: Sql, user: string | null): Promise<void> {
  const request: PlacementRequest = { user };
  await sql.query({
    text: `INSERT INTO system.outbox (topic, payload) VALUES ('placement', $1::jsonb)`,
    values: [JSON.stringify(request)],
  });
}
