import { bullmqCourier } from './bullmq-courier.js';
import type { Courier } from './courier.js';
import { postgresBackend } from './postgres.js';
import { redisBackend } from './redis.js';

export interface CourierOptions {
  readonly databaseUrl: string;
  /** Redis instead of Postgres where it is given. */
  readonly redisUrl?: string | undefined;
  readonly onError: (error: Error) => void;
}

/** The courier of this installation: on Redis when `redisUrl` is given, else on Postgres (nothing else to install). */
export const createCourier = ({ databaseUrl, redisUrl, onError }: CourierOptions): Courier =>
  bullmqCourier(redisUrl ? redisBackend(redisUrl) : postgresBackend(databaseUrl), onError);
