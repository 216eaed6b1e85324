import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.revision (
     revision integer PRIMARY KEY,
     published_at timestamptz(3) NOT NULL DEFAULT now(),
     published_by uuid,
     message text,
     changes integer NOT NULL)`,

  // Each form of a document once, with the revision it came with; null: removed by that revision.
  `CREATE TABLE system.definition_version (
     kind text NOT NULL,
     name text NOT NULL,
     revision integer NOT NULL REFERENCES system.revision,
     document json,
     PRIMARY KEY (kind, name, revision))`,
  `CREATE INDEX definition_version_revision ON system.definition_version (revision)`,

  // json, not jsonb: the order of a document's keys is what its author wrote.
  `CREATE TABLE system.definition_draft (
     kind text NOT NULL,
     name text NOT NULL,
     document json,
     updated_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_by uuid,
     PRIMARY KEY (kind, name))`,

  `CREATE TABLE system.publish (
     id uuid PRIMARY KEY,
     revision integer NOT NULL,
     message text,
     actor uuid,
     changes json NOT NULL,
     status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'switched', 'done', 'failed')),
     error text,
     started_at timestamptz(3) NOT NULL DEFAULT now(),
     finished_at timestamptz(3))`,
  `CREATE INDEX publish_unfinished ON system.publish (started_at) WHERE status IN ('running', 'switched')`,

  `CREATE TABLE system.publish_step (
     publish uuid NOT NULL REFERENCES system.publish ON DELETE CASCADE,
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('expand', 'switch', 'contract')),
     online boolean NOT NULL,
     description jsonb NOT NULL,
     sql text NOT NULL,
     state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'building', 'valid', 'failed')),
     PRIMARY KEY (publish, position))`,

  // "column" null: the module's whole table.
  `CREATE TABLE system.later_drop (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     module text NOT NULL,
     "column" text,
     sql text NOT NULL,
     revision integer NOT NULL,
     due_at timestamptz(3) NOT NULL)`,

  `CREATE TABLE system.template_install (
     name text PRIMARY KEY,
     version text NOT NULL,
     installed_at timestamptz(3))`,

  `CREATE TABLE system.template_record (
     template text NOT NULL REFERENCES system.template_install ON DELETE CASCADE,
     ref text NOT NULL,
     record_id uuid NOT NULL,
     PRIMARY KEY (template, ref))`,
];

/** System tables of definitions: documents by revision, drafts, publishes with their steps, templates. */
export class DefinitionsMigration implements MigrationInterface {
  readonly name = 'Definitions1763764000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables =
      'template_record template_install later_drop publish_step publish definition_draft definition_version';
    for (const table of [...tables.split(' '), 'revision']) await runner.query(`DROP TABLE system.${table}`);
  }
}
