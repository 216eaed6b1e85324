import { listen, type Listener } from '@mokuai/store';

/** What processes tell each other through Postgres NOTIFY. */
export const CHANNELS = [
  'mokuai_revision',
  'mokuai_publish',
  'mokuai_auth',
  'mokuai_notification',
  'mokuai_record',
] as const;
export type Channel = (typeof CHANNELS)[number];

type Handler = (payload: string) => void;

/** Hears NOTIFY on one connection and hands each message to whoever asked for its channel. */
export class Signals {
  private readonly handlers = new Map<Channel, Set<Handler>>(CHANNELS.map((channel) => [channel, new Set()]));
  private readonly reconnected = new Set<() => void>();
  private listener: Listener | undefined;

  /** Calls `handler` with each payload of a channel, until the returned function is called. */
  on(channel: Channel, handler: Handler): () => void {
    this.handlers.get(channel)?.add(handler);
    return () => void this.handlers.get(channel)?.delete(handler);
  }

  /** Calls back after every (re)connection: what was said meanwhile was not heard, so ask again. */
  onConnect(handler: () => void): void {
    this.reconnected.add(handler);
  }

  /** Connects; rejects when the database cannot be reached. */
  async open(url: string, onError: (error: Error) => void): Promise<void> {
    this.listener = await listen(url, {
      channels: CHANNELS,
      onNotification: (channel, payload) =>
        this.handlers.get(channel as Channel)?.forEach((handler) => handler(payload)),
      onConnect: () => this.reconnected.forEach((handler) => handler()),
      onError,
    });
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}
