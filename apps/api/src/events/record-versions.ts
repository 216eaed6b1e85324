import type { Database } from '@mokuai/engine';

/** How often it is asked which of the records that somebody looks at have changed. Milliseconds. */
const EVERY = 3000;

type Listener = () => void;

/**
 * Tells who looks at a record that it was changed, by whichever process. Asks for all that are looked at here at once:
 * a message with every write would cost the writers, who are many more than who looks.
 */
export class RecordVersions {
  private readonly watched = new Map<string, { version: number | undefined; readonly listeners: Set<Listener> }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly every: number = EVERY,
  ) {}

  /** Calls `listener` after each change of the record from now on, until the returned function is called. */
  watch(record: string, listener: Listener): () => void {
    const watched = this.watched.get(record) ?? { version: undefined, listeners: new Set() };
    watched.listeners.add(listener);
    this.watched.set(record, watched);
    if (!this.timer) {
      this.timer = setInterval(() => void this.ask(), this.every).unref();
      void this.ask();
    }
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0) this.watched.delete(record);
      if (this.watched.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private async ask(): Promise<void> {
    const { rows } = await this.database
      .query<{ id: string; version: number }>({
        name: 'record_versions',
        text: `SELECT record_id AS id, max(version) AS version FROM system.history WHERE record_id = ANY($1::uuid[]) GROUP BY record_id`,
        values: [[...this.watched.keys()]],
      })
      // It is asked again soon.
      .catch(() => ({ rows: [] }));
    for (const { id, version } of rows) {
      const watched = this.watched.get(id);
      if (!watched) continue;
      const changed = watched.version !== undefined && watched.version !== version;
      watched.version = version;
      if (changed) for (const listener of watched.listeners) listener();
    }
  }
}
