import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.credential (
     user_id uuid PRIMARY KEY,
     password_hash text NOT NULL,
     changed_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE system.session (
     id uuid PRIMARY KEY,
     token_hash bytea NOT NULL UNIQUE,
     user_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('session', 'token')),
     name text,
     address text,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL)`,
  `CREATE INDEX session_of_user ON system.session (user_id)`,
  `CREATE INDEX session_expires ON system.session (expires_at)`,
  `CREATE TABLE system.sign_in_failure (
     key text PRIMARY KEY,
     failures integer NOT NULL,
     last_at timestamptz NOT NULL,
     blocked_until timestamptz)`,
  `CREATE TABLE system.user_preference (
     user_id uuid PRIMARY KEY,
     theme text)`,
];

/** Tables of signing in. */
export class AuthMigration implements MigrationInterface {
  readonly name = 'Auth1763764000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['user_preference', 'sign_in_failure', 'session', 'credential'])
      await runner.query(`DROP TABLE system.${table}`);
  }
}
