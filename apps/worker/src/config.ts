/** Everything a worker is told from outside. */
export interface WorkerConfig {
  readonly databaseUrl: string;
  /** The queue is on Redis where it is given, else on Postgres. */
  readonly redisUrl: string | undefined;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
  /** Jobs at once. */
  readonly concurrency: number;
  /** For how long a job is another worker's no more than this one's: after so many milliseconds it is given out again. */
  readonly leaseMs: number;
  /** How often to look for work that nobody announced. */
  readonly pollMs: number;
}

const DEFAULTS = { concurrency: 8, leaseMs: 15_000, pollMs: 200 };

/** Reads the configuration from environment variables. Throws an `Error` that says what is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is missing.');
  return {
    databaseUrl,
    redisUrl: env['REDIS_URL'] || undefined,
    timeZone: zoneFrom(env['TIME_ZONE']),
    concurrency: wholeFrom(env, 'WORKER_CONCURRENCY', DEFAULTS.concurrency),
    leaseMs: wholeFrom(env, 'WORKER_LEASE_MS', DEFAULTS.leaseMs),
    pollMs: wholeFrom(env, 'WORKER_POLL_MS', DEFAULTS.pollMs),
  };
}

function wholeFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number from 1.`);
  return value;
}

function zoneFrom(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`TIME_ZONE "${zone}" is no IANA time zone.`);
  }
}
