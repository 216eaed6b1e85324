import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that form a tree do not come to stand below themselves. */
export class TreesMigration implements MigrationInterface {
  readonly name = 'Trees1763764000024';

  async up(runner: QueryRunner): Promise<void> {
    // VOLATILE: what others moved before the lock was given is seen, as every statement within has a snapshot of its own.
    await runner.query(
      `CREATE FUNCTION system.below_itself(target regclass, lookup text, id uuid, parent uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE AS $$
       DECLARE found_one boolean;
       BEGIN
         IF parent IS NULL THEN
           RETURN false;
         END IF;
         PERFORM pg_advisory_xact_lock(hashtextextended('tree ' || target::text || ' ' || lookup, 0));
         EXECUTE format(
           'WITH RECURSIVE above(id) AS (SELECT $2 UNION SELECT t.%2$I FROM above JOIN %1$s t ON t.id = above.id WHERE t.%2$I IS NOT NULL)
            SELECT EXISTS (SELECT FROM above WHERE above.id = $1)', target, lookup) INTO found_one USING id, parent;
         RETURN found_one;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION system.below_itself(regclass, text, uuid, uuid)');
  }
}
