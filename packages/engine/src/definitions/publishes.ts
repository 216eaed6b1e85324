import { isUuid, Problem } from '@mokuai/kernel';
import type { Sql } from '../ports.js';
import { rowsByModule, secondsOf } from './estimate.js';
import type { PublishLog, StepLog } from './ports.js';
import { Publisher, type PublisherPorts } from './publisher.js';

/** A publish with the time that its steps take, roughly, in seconds. */
export interface TimedPublish extends Omit<PublishLog, 'steps'> {
  readonly steps: readonly (StepLog & { readonly seconds: number })[];
}

/** Publishes at work and over: how far they are, and what can still be done about them. */
export class Publishes {
  readonly #publisher: Publisher;

  constructor(
    private readonly ports: PublisherPorts,
    private readonly sql: Sql,
  ) {
    this.#publisher = new Publisher(ports);
  }

  /** The latest, newest first, without their steps. */
  async list(): Promise<readonly TimedPublish[]> {
    return (await this.ports.publishes.log(this.sql)).map((log) => ({ ...log, steps: [] }));
  }

  /** One with its steps; `latest` is the newest. `not_found` (404). */
  async get(id: string): Promise<TimedPublish> {
    const wanted = id === 'latest' ? (await this.list())[0]?.id : id;
    const [found] = isUuid(wanted) ? await this.ports.publishes.log(this.sql, wanted) : [];
    if (!found) throw new Problem('not_found');
    const rows = await rowsByModule(this.sql);
    return { ...found, steps: found.steps.map((step) => ({ ...step, seconds: secondsOf(step, rows) })) };
  }

  /** Takes a publish back that is not yet in force. `publish_over` (409) when it is, or was given up. */
  async withdraw(id: string): Promise<TimedPublish> {
    const { id: known } = await this.get(id);
    if (!(await this.ports.publishes.withdraw(this.sql, known))) throw new Problem('publish_over');
    await this.#settle();
    return this.get(known);
  }

  /** Goes on with a publish whose process is gone. `publish_running` (409) while one is at work, `publish_over` (409) when there is nothing left to do. */
  async resume(id: string): Promise<TimedPublish> {
    const { id: known, status, active } = await this.get(id);
    if (status === 'done' || status === 'failed') throw new Problem('publish_over');
    if (active) throw new Problem('publish_running');
    await this.#publisher.alone(() => Promise.resolve());
    return this.get(known);
  }

  /** Who is at work takes it back; where nobody is, we do. */
  async #settle(): Promise<void> {
    await this.#publisher
      .alone(() => Promise.resolve())
      .catch((error: unknown) => {
        if (!(error instanceof Problem) || error.code !== 'publish_running') throw error;
      });
  }
}
