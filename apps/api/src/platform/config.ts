import { randomBytes } from 'node:crypto';
import { readFileConfig, type FileConfig } from './file-config.js';

/** Everything the API is told from outside. */
export interface ApiConfig {
  readonly port: number;
  readonly host: string;
  /** Where users reach the product, e.g. `https://crm.example.com`; decides whether cookies are `Secure`. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** Signs cursors; at least 32 characters. */
  readonly secretKey: string;
  /** The organisation's IANA time zone: its "today" is the today of filters, numbers and schedules. */
  readonly timeZone: string;
  /** pino level. */
  readonly logLevel: string;
  /** Install the demo application when the database is empty, and offer its accounts on the sign-in page. */
  readonly demo: boolean;
  /** The first administrator, made at start when there is no user. Without it, the first visitor makes one. */
  readonly admin: { readonly email: string; readonly password: string } | null;
  /** Directory of the built web client; null serves the API alone. */
  readonly webRoot: string | null;
  /** Directory that holds the ready-made applications. */
  readonly templatesRoot: string;
  /** Where attachments are kept, and which are taken. */
  readonly files: FileConfig;
  /** Addresses of proxies whose `X-Forwarded-For` is believed (Fastify's `trustProxy` list). */
  readonly trustProxy: readonly string[];
}

const MIN_SECRET = 32;

/**
 * Reads the configuration from environment variables (see the README for the list).
 * Throws an `Error` that says what is missing: in production there is no default secret.
 */
export function readConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT must be a number from 0 to 65535.');
  const host = env['HOST'] ?? '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is missing.');
  return {
    port,
    host,
    publicUrl: env['PUBLIC_URL'] ?? `http://${host}:${port}`,
    databaseUrl,
    secretKey: secretFrom(env),
    timeZone: zoneFrom(env),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    demo: env['DEMO'] === '1',
    admin: adminFrom(env),
    webRoot: env['WEB_ROOT'] ?? new URL('../../../web/dist', import.meta.url).pathname,
    templatesRoot: env['TEMPLATES_ROOT'] ?? new URL('../../../../templates', import.meta.url).pathname,
    files: readFileConfig(env),
    trustProxy: (env['TRUST_PROXY'] ?? '').split(',').filter((address) => address !== ''),
  };
}

function secretFrom(env: NodeJS.ProcessEnv): string {
  const secret = env['SECRET_KEY'];
  if (secret !== undefined && secret.length < MIN_SECRET)
    throw new Error(`SECRET_KEY must hold at least ${MIN_SECRET} characters.`);
  if (secret !== undefined) return secret;
  if (env['NODE_ENV'] === 'production') throw new Error('SECRET_KEY is missing.');
  return randomBytes(MIN_SECRET).toString('hex');
}

function zoneFrom(env: NodeJS.ProcessEnv): string {
  const zone = env['TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`TIME_ZONE "${zone}" is no IANA time zone.`);
  }
}

function adminFrom(env: NodeJS.ProcessEnv): ApiConfig['admin'] {
  const email = env['ADMIN_EMAIL'];
  const password = env['ADMIN_PASSWORD'];
  if (!email && !password) return null;
  if (!email || !password) throw new Error('ADMIN_EMAIL and ADMIN_PASSWORD belong together.');
  return { email, password };
}
