import { idOf } from '../dataset.js';

/** What writes of one phase had to wait. */
export interface Waits {
  /** Milliseconds, in the order of the answers. */
  readonly times: number[];
  readonly failures: string[];
}

export interface WriterOrder {
  readonly port: number;
  readonly token: string;
  readonly rows: number;
  readonly writers: number;
  /** Writes per second, of all together. */
  readonly rate: number;
}

/**
 * Writers that go on until they are stopped: each at its own beat, which does not wait for the answer, so that a stall is
 * felt by every write that falls into it. Half of the writes are new accounts, half are changes.
 */
export class Writers {
  #waits: Waits = { times: [], failures: [] };
  readonly #beats: NodeJS.Timeout[] = [];
  readonly #open = new Set<Promise<void>>();
  #count = 0;

  constructor(private readonly order: WriterOrder) {}

  start(): void {
    const { writers, rate } = this.order;
    const beat = (1000 * writers) / rate;
    for (let n = 0; n < writers; n++) {
      setTimeout(() => this.#beats.push(setInterval(() => this.#write(), beat)), (beat * n) / writers);
    }
  }

  /** What was waited since the last call. */
  take(): Waits {
    const waits = this.#waits;
    this.#waits = { times: [], failures: [] };
    return waits;
  }

  async stop(): Promise<void> {
    for (const beat of this.#beats) clearInterval(beat);
    await Promise.all(this.#open);
  }

  #write(): void {
    const done = this.#send(this.#count++).finally(() => this.#open.delete(done));
    this.#open.add(done);
  }

  async #send(n: number): Promise<void> {
    const { port, token, rows } = this.order;
    const isNew = n % 2 === 0;
    const path = isNew ? '' : `/${idOf(1 + ((n * 7919) % rows))}`;
    const body = isNew ? { name: `Written ${n}`, city: 'Oslo' } : { employees: n % 5000 };
    const began = performance.now();
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/records/account${path}`, {
        method: isNew ? 'POST' : 'PATCH',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) this.#waits.failures.push(`${answer.status} ${text.slice(0, 200)}`);
    } catch (error) {
      this.#waits.failures.push(String(error));
    }
    this.#waits.times.push(performance.now() - began);
  }
}
