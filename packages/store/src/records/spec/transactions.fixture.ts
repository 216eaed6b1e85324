import type { Sql } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import type { World } from './world.fixture.js';

const open = new Set<() => void>();

/** Ends what a failed test has left open. */
export function endTransactions(): void {
  for (const end of open) end();
}

/** Runs `work` in a transaction that stays open until the function it answers with is called; that resolves once it has committed. */
export async function openTransaction(
  world: World,
  work: (sql: Sql) => Promise<unknown>,
): Promise<() => Promise<void>> {
  let commit = (): void => undefined;
  const told = new Promise<void>((resolve) => (commit = resolve));
  let begun = (): void => undefined;
  const worked = new Promise<void>((resolve) => (begun = resolve));
  open.add(commit);
  const committed = world.db
    .transaction(async (sql) => {
      await work(sql);
      begun();
      await told;
    })
    .finally(() => open.delete(commit));
  await Promise.race([worked, committed]);
  return () => {
    commit();
    return committed;
  };
}

/** Resolves once so many sessions of this database wait for a lock. */
export const waitingForLocks = (world: World, sessions: number): Promise<unknown> =>
  until(
    async () => {
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await world.query(waiting)).length === sessions;
    },
    { limit: 30_000, what: `${sessions} to wait` },
  );
