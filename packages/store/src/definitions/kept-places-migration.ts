import type { MigrationInterface, QueryRunner } from 'typeorm';

// What was removed before stands under its own name: it goes to its place. What was put aside has one.
const MOVE = `
  DO $$ DECLARE k record; BEGIN
    FOR k IN SELECT * FROM system.later_drop WHERE field IS NOT NULL AND place <> field LOOP
      IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(format('record.%I', k.module)) AND attname = k.field AND NOT attisdropped) THEN
        EXECUTE format('ALTER TABLE record.%I RENAME COLUMN %I TO %I', k.module, k.field, k.place);
      END IF;
    END LOOP;
    FOR k IN SELECT * FROM system.later_drop WHERE field IS NULL LOOP
      EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', k.place);
      EXECUTE format('ALTER TABLE IF EXISTS record.%I SET SCHEMA %I', k.module, k.place);
    END LOOP;
  END $$`;

const STATEMENTS = [
  // What a switch wrote down of these steps is in later_drop; a publish before its switch is planned again.
  `DELETE FROM system.publish_step WHERE later IS NOT NULL`,
  `ALTER TABLE system.publish_step DROP COLUMN later, ADD COLUMN keeps jsonb`,
  `ALTER TABLE system.publish ADD COLUMN take_back jsonb NOT NULL DEFAULT '[]'`,
  // field null: the whole module, whose table is in the schema \`place\`; else \`place\` is a column. within: where the table of a
  // field is kept, when its module was removed as well. wanted_as: the new field or module that is to take it.
  `ALTER TABLE system.later_drop RENAME COLUMN "column" TO field`,
  `ALTER TABLE system.later_drop DROP COLUMN sql, ADD COLUMN place text, ADD COLUMN within text, ADD COLUMN wanted_as text`,
  `UPDATE system.later_drop SET place = CASE WHEN field LIKE '\\_%' THEN field ELSE '_kept' || revision || '_' || coalesce(field, module) END`,
  `ALTER TABLE system.later_drop ALTER COLUMN place SET NOT NULL`,
  MOVE,
  `UPDATE system.later_drop f SET within = m.place FROM system.later_drop m WHERE m.module = f.module AND m.field IS NULL AND f.field IS NOT NULL`,
];

/** What is removed is kept in a place of its own, so that its name is free. */
export class KeptPlacesMigration implements MigrationInterface {
  readonly name = 'KeptPlaces1763764000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const sql = `CASE WHEN field IS NULL THEN format('DROP SCHEMA IF EXISTS %I CASCADE', place)
      ELSE format('ALTER TABLE IF EXISTS %I.%I DROP COLUMN IF EXISTS %I', coalesce(within, 'record'), module, place) END`;
    await runner.query(`ALTER TABLE system.later_drop ADD COLUMN sql text`);
    await runner.query(`UPDATE system.later_drop SET sql = ${sql}, field = CASE WHEN field IS NOT NULL THEN place END`);
    await runner.query(
      'ALTER TABLE system.later_drop ALTER COLUMN sql SET NOT NULL, DROP COLUMN place, DROP COLUMN within, DROP COLUMN wanted_as',
    );
    await runner.query('ALTER TABLE system.later_drop RENAME COLUMN field TO "column"');
    await runner.query('ALTER TABLE system.publish DROP COLUMN take_back');
    await runner.query('ALTER TABLE system.publish_step DROP COLUMN keeps, ADD COLUMN later jsonb');
  }
}
