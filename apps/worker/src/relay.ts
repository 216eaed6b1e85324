import type { OutboxStore } from '@mokuai/engine';
import type { Courier } from '@mokuai/queue';

/** Rows handed to the courier at once. */
const BATCH = 200;
/** How long to leave a courier or database alone that does not answer. */
const PAUSE_MS = 1000;

export interface RelayOptions {
  readonly leaseMs: number;
  readonly pollMs: number;
  /** No more than this many jobs wait at the courier: what waits longer than its lease is given out twice for nothing. */
  readonly most: number;
  readonly onError: (error: Error) => void;
}

/** Hands what is due in the outbox to the courier. Any number of relays may run at once. */
export class Relay {
  private running: Promise<void> | undefined;
  private stopping = false;
  private nudged = false;
  private room = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly courier: Courier,
    private readonly options: RelayOptions,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Something is due: do not wait for the next poll. Many nudges at once are one. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.nudged = false;
      const pause = await this.pass().catch((error: unknown) => {
        this.options.onError(error as Error);
        return PAUSE_MS;
      });
      if (pause > 0) await this.sleep(pause);
    }
  }

  /** One batch. Answers how long to wait for the next. */
  private async pass(): Promise<number> {
    const { leaseMs, pollMs, most } = this.options;
    // Asked only when so much was handed over that it matters: an idle worker costs one statement per poll.
    if (this.room <= 0) this.room = most - (await this.courier.waiting());
    if (this.room <= 0) return pollMs;
    const room = Math.min(BATCH, this.room);
    const rows = await this.outbox.claim(room, leaseMs);
    this.room -= rows.length;
    await this.courier.send(rows.map(({ id, attempt }) => ({ outbox: id, attempt })));
    return rows.length === room ? 0 : pollMs;
  }

  private sleep(ms: number): Promise<void> {
    if (this.nudged || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
