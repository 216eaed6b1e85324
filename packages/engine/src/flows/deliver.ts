import type { OutboxRow, OutboxStore } from './ports.js';

/** Who takes care of a topic of the outbox. */
export type TopicHandlers = {
  readonly [T in OutboxRow['topic']]: (row: Extract<OutboxRow, { topic: T }>) => Promise<void>;
};

/** A row that fails this often waits for a person. */
const MAX_ATTEMPTS = 20;

/** Milliseconds until a failing row is due again: 1 s, 2 s, 4 s … at most five minutes. */
const retryAfter = (attempt: number): number => Math.min(1000 * 2 ** (attempt - 1), 300_000);

/**
 * Takes care of one outbox row. Nothing happens for a row that is done already. One that fails is due again after a while;
 * after its last attempt it is left where it is, and `onParked` hears of it. Rethrows what went wrong.
 */
export async function deliver(
  outbox: OutboxStore,
  handlers: TopicHandlers,
  id: number,
  onParked: (row: OutboxRow) => void,
): Promise<void> {
  const row = await outbox.load(id);
  if (!row) return;
  const handle = handlers[row.topic] as (row: OutboxRow) => Promise<void>;
  try {
    await handle(row);
  } catch (error) {
    const parked = row.attempt >= MAX_ATTEMPTS;
    await outbox.postpone(id, parked ? null : retryAfter(row.attempt));
    if (parked) onParked(row);
    throw error;
  }
}
