/**
 * Brings the database of DATABASE_URL up to date, and creates it first if it does not exist. A program of its own, so that
 * the launcher does not carry the migration tools in memory; also the `migrate` service of docker-compose.yml.
 */
import { runMigrations } from '@mokuai/store';
import pg from 'pg';
import { fail } from './say.mjs';

const NO_SUCH_DATABASE = '3D000';

/** @param {string} url */
async function createIfMissing(url) {
  const probe = new pg.Client({ connectionString: url });
  try {
    await probe.connect();
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === NO_SUCH_DATABASE)) throw error;
  } finally {
    await probe.end().catch(() => undefined);
  }
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
  } finally {
    await admin.end();
  }
}

const url = process.env.DATABASE_URL;
if (!url) fail('DATABASE_URL is not set.');
try {
  await createIfMissing(url);
  await runMigrations(url);
} catch (error) {
  fail(`The database could not be prepared: ${error instanceof Error ? error.message : String(error)}`);
}
