import type { AuthStore, Sql } from '@mokuai/engine';
import * as sessions from './session-statements.js';
import * as throttle from './throttle-statements.js';
import * as users from './user-statements.js';

/** Tells every process that sessions or rights of these users changed. */
const ANNOUNCE = `SELECT pg_notify('mokuai_auth', id::text) FROM unnest($1::uuid[]) AS id`;

/** The state of signing in, kept in Postgres. */
export function createAuthStore(database: Sql): AuthStore {
  const announce = async (userIds: readonly string[], sql: Sql): Promise<void> => {
    await sql.query({ text: ANNOUNCE, values: [userIds] });
  };
  return {
    sessionByToken: (tokenHash) => sessions.byToken(database, tokenHash),
    openSession: (session) => sessions.open(database, session),
    async endSession(id, userId) {
      await sessions.end(database, id);
      await announce([userId], database);
    },
    async endSessionsOf(userIds, sql = database) {
      await sessions.endOf(sql, userIds);
      await announce(userIds, sql);
    },
    announce: (userIds) => announce(userIds, database),
    accountByEmail: (email) => users.account(database, 'email', email),
    accountById: (userId) => users.account(database, 'id', userId),
    profile: (userId) => users.profile(database, userId),
    setPassword: (userId, hash, sql = database) => users.setPassword(sql, userId, hash),
    setTabs: (userId, module, tabs) => users.setTabs(database, userId, module, tabs),
    setLooks: (userId, looks) => users.setLooks(database, userId, looks),
    countAttempt: (throttles) => throttle.count(database, throttles),
    forgiveAttempt: (account, address) => throttle.forgive(database, account, address),
    lockAccounts: (sql) => users.lock(sql),
    anyHolder: (roles, sql = database) => users.anyHolder(sql, roles),
  };
}
