import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Held shared by every write and exclusively by the publisher while it switches the revision. */
export const FENCE_LOCK = 7_265_102;

const STATEMENTS = [
  `CREATE TABLE system.published (
     "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
     revision integer NOT NULL)`,
  `INSERT INTO system.published (revision) VALUES (0)`,

  // VOLATILE, so that the look at system.published happens with a snapshot taken after the lock:
  // a sub-select in the writing statement would still see the revision from before the wait.
  // Asking the lock in an expression rather than a query of its own saves a third of the function's time.
  `CREATE FUNCTION system.fence(expected integer) RETURNS boolean LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE AS $$
   BEGIN
     IF pg_advisory_xact_lock_shared(${FENCE_LOCK}) IS NULL THEN
       RETURN false;
     END IF;
     RETURN EXISTS (SELECT FROM system.published WHERE revision = expected);
   END $$`,

  // Asked once the deleted row is locked: VOLATILE for the same reason, so that a reference made meanwhile is seen.
  `CREATE FUNCTION system.referenced(target regclass, lookup text, id uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
   DECLARE found_one boolean;
   BEGIN
     EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1 AND deleted_at IS NULL)', target, lookup) INTO found_one USING id;
     RETURN found_one;
   END $$`,

  // Ends a statement with a reason of ours (see REFUSED in the engine).
  `CREATE FUNCTION system.refuse(reason text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
   BEGIN
     RAISE EXCEPTION USING ERRCODE = 'MK001', MESSAGE = reason;
   END $$`,

  `CREATE TABLE system.history (
     record_id uuid NOT NULL,
     version integer NOT NULL,
     module text NOT NULL,
     at timestamptz(3) NOT NULL,
     op text NOT NULL CHECK (op IN ('create', 'update', 'delete', 'restore')),
     actor uuid,
     via jsonb,
     changes jsonb NOT NULL,
     PRIMARY KEY (record_id, version))`,

  `CREATE TABLE system.outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     topic text NOT NULL,
     module text,
     record_id uuid,
     payload jsonb NOT NULL,
     attempt integer NOT NULL DEFAULT 0,
     available_at timestamptz NOT NULL DEFAULT now(),
     created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX outbox_available ON system.outbox (available_at)`,

  // next: the first number not yet given to anybody.
  `CREATE TABLE system.number_counter (
     rule text NOT NULL,
     scope text NOT NULL,
     period text NOT NULL,
     next bigint NOT NULL,
     PRIMARY KEY (rule, scope, period))`,

  `CREATE TABLE system.idempotency (
     actor uuid NOT NULL,
     key text NOT NULL,
     body_hash text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     status integer,
     answer text,
     PRIMARY KEY (actor, key))`,
  `CREATE INDEX idempotency_created ON system.idempotency (created_at)`,

  // Preorder with gaps: a department and all below it have lft between its own lft and rgt.
  `CREATE TABLE system.department_position (
     id uuid PRIMARY KEY,
     lft bigint NOT NULL,
     rgt bigint NOT NULL,
     CHECK (lft <= rgt))`,
  `CREATE INDEX department_position_lft ON system.department_position (lft)`,
];

/** System tables of the record roads: the published revision and its fence, history, outbox, counters, idempotency, department positions. */
export class RecordsMigration implements MigrationInterface {
  readonly name = 'Records1763764000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['department_position', 'idempotency', 'number_counter', 'outbox', 'history', 'published'])
      await runner.query(`DROP TABLE system.${table}`);
    for (const name of ['fence(integer)', 'referenced(regclass, text, uuid)', 'refuse(text)'])
      await runner.query(`DROP FUNCTION system.${name}`);
  }
}
