import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FORMER_NAMES } from '@mokuai/query';

// A name could be used again by the next revision at the earliest. Whether what came back before this was known had its values
// again, nobody can tell: its history begins anew.
const BEFORE = `
  DO $$ DECLARE v record; f record; BEGIN
    FOR v IN
      SELECT d.name AS module, d.revision, d.document, b.document AS before,
        coalesce((SELECT min(r.published_at) FROM system.revision r WHERE r.revision > d.revision), clock_timestamp()) AS until
      FROM system.definition_version d CROSS JOIN LATERAL (
        SELECT o.document FROM system.definition_version o WHERE o.kind = d.kind AND o.name = d.name AND o.revision < d.revision
        ORDER BY o.revision DESC LIMIT 1) b
      WHERE d.kind = 'module' AND json_typeof(b.document) = 'object' ORDER BY d.revision
    LOOP
      FOR f IN
        SELECT o.was, coalesce(
          (SELECT n ->> 'name' FROM json_array_elements(v.document -> 'fields') n
           WHERE n ->> 'renamedFrom' = o.was AND NOT EXISTS (
             SELECT FROM json_array_elements(v.before -> 'fields') b WHERE b ->> 'name' = n ->> 'name') LIMIT 1),
          CASE WHEN v.document IS NULL THEN '_kept' || v.revision || '_' || v.module || '.' || o.was END,
          '_kept' || v.revision || '_' || o.was) AS is_now
        FROM (SELECT b ->> 'name' AS was FROM json_array_elements(v.before -> 'fields') b) o
        WHERE NOT EXISTS (SELECT FROM json_array_elements(v.document -> 'fields') n WHERE n ->> 'name' = o.was)
      LOOP
        PERFORM system.give_up_name(v.module, f.was, f.is_now, v.until);
      END LOOP;
    END LOOP;
  END $$`;

/** What fields were called before is known, and what had their names. */
export class FormerNamesMigration implements MigrationInterface {
  readonly name = 'FormerNames1763764000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FORMER_NAMES, BEFORE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION system.give_up_name(text, text, text, timestamptz)');
    await runner.query('DROP FUNCTION system.named_now(text, timestamptz, jsonb)');
    await runner.query('DROP TABLE system.former_name');
  }
}
