import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import {
  ATTACHMENTS_ENTITIES,
  AttachmentsMigration,
  FieldFilesMigration,
  ThumbnailsMigration,
} from './attachments/index.js';
import { AUTH_ENTITIES, AuthMigration, DensityMigration, TabsMigration } from './auth/index.js';
import { COMMENTS_ENTITIES, CommentsMigration } from './comments/index.js';
import {
  DEFINITIONS_ENTITIES,
  DefinitionsMigration,
  FormerNamesMigration,
  KeptPlacesMigration,
  PackagesMigration,
  PublishJournalMigration,
  RowsDoneMigration,
} from './definitions/index.js';
import { EffectsMigration, FLOWS_ENTITIES, FlowsMigration, RecordApprovalsMigration } from './flows/index.js';
import { IdempotencyMigration, IdempotentWorkMigration } from './idempotency/index.js';
import { NOTIFICATIONS_ENTITIES, NotificationsMigration } from './notifications/index.js';
import {
  RECORDS_ENTITIES,
  RecordsMigration,
  SearchMigration,
  SearchOperatorsMigration,
  TreesMigration,
} from './records/index.js';
import { SAVED_VIEWS_ENTITIES, SavedViewsMigration } from './views/index.js';

type Class<T> = new () => T;

/** The migrations of each area, oldest first. A published one is never edited; its class name ends in its place. */
const MIGRATIONS: readonly Class<MigrationInterface>[] = [
  RecordsMigration,
  AuthMigration,
  FlowsMigration,
  NotificationsMigration,
  DefinitionsMigration,
  IdempotencyMigration,
  EffectsMigration,
  RecordApprovalsMigration,
  DensityMigration,
  CommentsMigration,
  AttachmentsMigration,
  IdempotentWorkMigration,
  SavedViewsMigration,
  PublishJournalMigration,
  TabsMigration,
  TreesMigration,
  RowsDoneMigration,
  SearchMigration,
  FieldFilesMigration,
  PackagesMigration,
  ThumbnailsMigration,
  SearchOperatorsMigration,
  KeptPlacesMigration,
  FormerNamesMigration,
];

/** The system tables as TypeORM knows them: for area repositories. Records are never read or written through these. */
export const ENTITIES: readonly Class<object>[] = [
  ...RECORDS_ENTITIES,
  ...AUTH_ENTITIES,
  ...FLOWS_ENTITIES,
  ...NOTIFICATIONS_ENTITIES,
  ...DEFINITIONS_ENTITIES,
  ...COMMENTS_ENTITIES,
  ...ATTACHMENTS_ENTITIES,
  ...SAVED_VIEWS_ENTITIES,
];

/** Any number will do, as long as every process uses the same. */
const MIGRATION_LOCK = 7_265_101;

const optionsOf = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  schema: 'system',
  entities: [...ENTITIES],
  migrations: [...MIGRATIONS],
  migrationsTableName: 'migration',
  migrationsTransactionMode: 'each',
  installExtensions: false,
});

/** A TypeORM connection over the system tables, for area repositories. Close it with `destroy()`. */
export const openDataSource = (url: string): Promise<DataSource> => new DataSource(optionsOf(url)).initialize();

/** Has every migration run? TypeORM takes its time to start, and most starts of a process find nothing to do. */
async function isCurrent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('system.migration') IS NOT NULL AS known`,
  );
  if (!rows[0]!.known) return false;
  const done = await client.query<{ name: string }>('SELECT name FROM system.migration');
  const names = new Set(done.rows.map((row) => row.name));
  return MIGRATIONS.every((Migration) => names.has(new Migration().name ?? Migration.name));
}

/** Brings the database of `url` up to date. Any number of processes may do so at once: one works, the others wait. */
export async function runMigrations(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query('CREATE SCHEMA IF NOT EXISTS system');
    await lock.query('CREATE SCHEMA IF NOT EXISTS record');
    // Chinese text sorts by pinyin; Postgres has the rules but, unlike other collations, not the name.
    await lock.query(
      `CREATE COLLATION IF NOT EXISTS "zh-u-co-pinyin-x-icu" (provider = icu, locale = 'zh-u-co-pinyin')`,
    );
    if (await isCurrent(lock)) return;
    const source = await openDataSource(url);
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  } finally {
    // Ending the session releases the lock.
    await lock.end();
  }
}
