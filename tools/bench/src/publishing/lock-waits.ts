import type pg from 'pg';

/** How often is looked, in milliseconds. */
const BEAT = 20;

// A write that waits for another write is no matter of publishing: what counts are those behind the publisher.
const WAITS = `
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - l.waitstart) * 1000), 0)::float8 AS ms
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.application_name <> 'mokuai publisher'
    AND EXISTS (SELECT FROM unnest(pg_blocking_pids(l.pid)) b JOIN pg_stat_activity p ON p.pid = b
      WHERE p.application_name = 'mokuai publisher')`;

/** Watches how long writes wait for locks that the publisher holds or waits for: what is left of their time, the machine takes. */
export class LockWaits {
  #longest = 0;
  #looking = true;
  #done: Promise<void> = Promise.resolve();

  constructor(private readonly client: pg.Client) {}

  start(): void {
    const look = async (): Promise<void> => {
      while (this.#looking) {
        const { rows } = await this.client.query<{ ms: number }>(WAITS);
        this.#longest = Math.max(this.#longest, rows[0]!.ms);
        await new Promise((resolve) => setTimeout(resolve, BEAT));
      }
    };
    this.#done = look();
  }

  /** The longest wait that was seen since the last call, in milliseconds: that long, and at most a beat longer. */
  take(): number {
    const longest = this.#longest;
    this.#longest = 0;
    return longest;
  }

  async stop(): Promise<void> {
    this.#looking = false;
    await this.#done;
  }
}
