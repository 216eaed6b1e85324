/** One outbox row on its way to a worker. Data is an id only: what has to be done stands in Postgres. */
export interface Delivery {
  readonly outbox: number;
  /** How often the row was handed over; a new attempt is a new job, because a courier ignores an id it has had. */
  readonly attempt: number;
}

export interface ReceiveOptions {
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** Hears what a handler threw and what went wrong with the courier itself. */
  readonly onError: (error: Error) => void;
}

export interface Receiver {
  /** Takes no new job, waits for those in hand (at most `limit` ms), and hands the rest back. */
  close(limit?: number): Promise<void>;
}

/**
 * Carries outbox rows to workers. It may lose or double any of them: the outbox knows what is still to be done,
 * and doing it twice must be harmless.
 */
export interface Courier {
  readonly backend: 'postgres' | 'redis';
  send(deliveries: readonly Delivery[]): Promise<void>;
  /** Jobs nobody works on yet. */
  waiting(): Promise<number>;
  /** Starts to work. A handler that throws is only reported: the outbox gives the row out again. */
  receive(handler: (outbox: number) => Promise<void>, options: ReceiveOptions): Receiver;
  /** Resolves when the courier can be reached; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
