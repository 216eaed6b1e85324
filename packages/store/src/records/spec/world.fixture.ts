import type { Actor } from '@mokuai/access';
import { BUILTIN, compileModel, type AnyDocument, type Model } from '@mokuai/definition';
import { idSource, Numbering, RecordWriter, type Models, type Sql, type SqlResult } from '@mokuai/engine';
import { parseJson, type Records, type RecordStatement, type Statement } from '@mokuai/kernel';
import { planDdl } from '@mokuai/query';
import { testDatabase } from '@mokuai/testing';
import { createDatabase, type PgDatabase } from '../../pool/database.js';
import { runMigrations } from '../../migrations.js';
import { createCounterStore } from '../../numbering/index.js';
import { DOCUMENTS } from './documents.fixture.js';

/** The write road over a real Postgres, with a small company in it. */
export interface World {
  readonly url: string;
  readonly db: PgDatabase;
  readonly writer: RecordWriter;
  readonly numbering: Numbering;
  readonly models: PublishedModels;
  /** Every statement that the road ran since this was last emptied. */
  readonly statements: Statement[];
  readonly admin: Actor;
  /** A user with these roles, in a department. */
  user(name: string, roles: readonly string[], department?: string): Promise<Actor>;
  department(name: string, parent?: string): Promise<string>;
  /** All columns of a record's row as text: equal texts are equal rows, byte for byte. */
  row(module: string, id: string): Promise<string | undefined>;
  query<R>(text: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Models as a process knows them: `current` is what it last heard of, `refresh` asks the database. */
export class PublishedModels implements Models {
  readonly all = new Map<number, Model>();
  refreshes = 0;
  known: Model;

  constructor(
    first: Model,
    private readonly sql: Sql,
  ) {
    this.known = first;
    this.all.set(first.revision, first);
  }

  current(): Model {
    return this.known;
  }

  async refresh(): Promise<Model> {
    this.refreshes += 1;
    const { rows } = await this.sql.query<{ revision: number }>({
      text: 'SELECT revision FROM system.published',
      values: [],
    });
    const { revision } = rows[0]!;
    // Answers may come out of order.
    if (revision > this.known.revision) this.known = this.all.get(revision)!;
    return this.known;
  }
}

export const ENGINE: Actor = {
  userId: '',
  roles: [],
  capabilities: new Set(),
  department: null,
  locale: 'en',
  timeZone: 'UTC',
  engine: true,
};

/** Opens a world of its own. `extra` documents are published besides the usual ones. */
export async function openWorld(extra: readonly AnyDocument[] = []): Promise<World> {
  const database = await testDatabase({ key: 'records', migrate: runMigrations });
  const db = createDatabase(database.url, { max: 24 });
  const model = compileModel(1, [...BUILTIN, ...DOCUMENTS, ...extra]);
  for (const step of planDdl(null, model, new Map())) await db.query({ text: step.sql, values: [] });
  await db.query({ text: 'UPDATE system.published SET revision = 1', values: [] });

  const statements: Statement[] = [];
  const recording = <S extends Sql>(sql: S): Sql => ({
    query<R>(statement: Statement): Promise<SqlResult<R>> {
      statements.push(statement);
      return sql.query<R>(statement);
    },
    records<B>(statement: RecordStatement): Promise<Records<B>> {
      statements.push(statement);
      return sql.records<B>(statement);
    },
  });
  const models = new PublishedModels(model, db);
  const deps = { clock: () => Date.now(), timeZone: 'Asia/Shanghai' };
  const numbering = new Numbering({ ...deps, counters: createCounterStore(recording(db)) });
  const writer = new RecordWriter({
    ...deps,
    db: { ...recording(db), transaction: (work) => db.transaction((sql) => work(recording(sql))) },
    models,
    newId: idSource(deps.clock),
    numbers: numbering,
  });
  const query = async <R>(text: string, ...values: unknown[]): Promise<R[]> =>
    (await db.query<R>({ text, values })).rows;
  const actorOf = async (id: string, roles: readonly string[]): Promise<Actor> => {
    const [place] = await query<{ id: string; left: number; right: number }>(
      'SELECT p.id, p.lft AS left, p.rgt AS right FROM "record"."user" u JOIN system.department_position p ON p.id = u.department WHERE u.id = $1',
      id,
    );
    const capabilities = new Set(roles.flatMap((role) => models.known.roles.get(role)?.capabilities ?? []));
    return { userId: id, roles, capabilities, department: place ?? null, locale: 'en', timeZone: 'UTC', engine: false };
  };
  const world: Omit<World, 'admin'> = {
    url: database.url,
    db,
    writer,
    numbering,
    models,
    statements,
    query,
    async user(name, roles, department) {
      const data = { name, email: `${name}@example.com`, roles: [...roles], ...(department && { department }) };
      return actorOf((await writer.create(ENGINE, 'user', data)).id, roles);
    },
    department: async (name, parent) =>
      (await writer.create(ENGINE, 'department', { name, ...(parent && { parent }) })).id,
    async row(module, id) {
      const [found] = await query<{ row: string }>(
        `SELECT t::text AS row FROM "record"."${module}" t WHERE id = $1`,
        id,
      );
      return found?.row;
    },
    async close() {
      await db.close();
      await database.drop();
    },
  };
  return { ...world, admin: await world.user('admin', ['admin']) };
}

/** The JSON of a write's answer. */
export const json = (written: { readonly json: Uint8Array }): Record<string, unknown> =>
  parseJson(written.json) as Record<string, unknown>;
