import pg from 'pg';

export interface Listener {
  close(): Promise<void>;
}

export interface ListenerOptions {
  readonly channels: readonly string[];
  readonly onNotification: (channel: string, payload: string) => void;
  /** Called after every (re)connection: what was said meanwhile was not heard. */
  readonly onConnect?: () => void;
  readonly onError?: (error: Error) => void;
}

const RETRY_MS = 1000;

/**
 * Hears NOTIFY on a connection of its own, and connects again when that breaks.
 * Resolves when it listens for the first time; rejects when the first connection fails.
 */
export async function listen(url: string, options: ListenerOptions): Promise<Listener> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'mokuai listener' });
    fresh.on('notification', (message) => options.onNotification(message.channel, message.payload ?? ''));
    let gone = false;
    const lost = (error?: Error): void => {
      if (gone || closed) return;
      gone = true;
      if (error) options.onError?.(error);
      fresh.end().catch(() => undefined);
      timer = setTimeout(again, RETRY_MS);
    };
    try {
      await fresh.connect();
      for (const channel of options.channels) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      gone = true;
      await fresh.end().catch(() => undefined);
      throw error;
    }
    fresh.on('error', lost);
    fresh.on('end', () => lost());
    client = fresh;
    if (closed) await fresh.end();
    else options.onConnect?.();
  };
  const again = (): void => {
    connect().catch((error: Error) => {
      options.onError?.(error);
      if (!closed) timer = setTimeout(again, RETRY_MS);
    });
  };

  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
