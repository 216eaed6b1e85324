import type { Actor } from '@mokuai/access';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json, Moment } from '@mokuai/expression';
import { ident } from '@mokuai/kernel';
import { testDatabase } from '@mokuai/testing';
import { WireClient } from '@mokuai/wire';
import type pg from 'pg';
import { SEARCH_FUNCTIONS, SEARCH_OPERATORS } from '../../search/index.js';
import { FORMER_NAMES } from '../former-names.js';
import { specimens } from './documents.fixture.js';

/** A row as it is kept, with API values. */
export interface StoredRow {
  readonly values: Readonly<Record<string, Json>>;
  readonly dlft: number | null;
  readonly deleted: boolean;
}

/** A database with the tables of a Model's modules. */
export interface World {
  readonly client: pg.Client;
  readonly rows: Readonly<Record<string, readonly StoredRow[]>>;
  close(): Promise<void>;
}

const uuid = (kind: number, index: number): string =>
  `0198000${kind}-0000-7000-8000-${String(index).padStart(12, '0')}`;

export const ME = uuid(1, 0);
export const NOW = Date.parse('2026-03-15T08:30:00.000Z');
export const moment: Moment = {
  now: NOW,
  timeZone: 'Asia/Shanghai',
  userId: ME,
  departmentId: uuid(2, 1),
  departmentsBelow: [uuid(2, 1), uuid(2, 2)],
};

/** Somebody of department 20–40 with these roles. */
export const actorWith = (...roles: readonly string[]): Actor => ({
  userId: ME,
  roles,
  capabilities: new Set(),
  department: { id: uuid(2, 1), left: 20, right: 40 },
  locale: 'en',
  timeZone: 'Asia/Shanghai',
  engine: false,
});

export const engine: Actor = { ...actorWith(), engine: true };

/** Repeatable randomness: the same rows in every run. */
function dice(seed: number): <T>(faces: readonly T[]) => T {
  let state = seed;
  return (faces) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return faces[Math.floor((state / 2 ** 32) * faces.length)]!;
  };
}

const USERS = [ME, uuid(1, 1), uuid(1, 2), null];
const POSITIONS = [null, 10, 20, 25, 30, 40, 50];

function systemValues(index: number, id: string, pick: ReturnType<typeof dice>): Record<string, Json> {
  const day = (n: number) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString();
  return {
    ...{ id, version: pick([1, 2, 3]), created_at: day(pick([0, 1, 2, 14])), created_by: pick(USERS) },
    ...{ updated_at: day(15 + (index % 3)), updated_by: pick(USERS), owner: pick(USERS) },
    ...{ department: pick([uuid(2, 1), uuid(2, 3), null]), business_type: null, stage: pick(['new', null]) },
    approval_status: pick(['none', 'pending', 'approved']),
  };
}

function makeRows(
  kind: number,
  count: number,
  values: (pick: ReturnType<typeof dice>) => Record<string, Json>,
): StoredRow[] {
  const pick = dice(kind);
  return Array.from({ length: count }, (_, index) => ({
    values: { ...systemValues(index, uuid(kind, index), pick), ...values(pick) },
    dlft: pick(POSITIONS),
    deleted: pick([0, 1, 2, 3, 4, 5, 6, 7]) === 0,
  }));
}

/** Rows whose values are few, so that ties, NULLs and equal rows abound. */
export function specimenRows(count: number): World['rows'] {
  const partners = Array.from({ length: 12 }, (_, i) => uuid(4, i));
  return {
    partner: makeRows(4, 12, (pick) => ({
      name: pick(['阿里', '北京', 'Zeta', 'alpha', null]),
      amount: pick([null, -1.5, 0, 99.99]),
      active: pick([true, false, null]),
      parent: pick([...partners, null]),
    })),
    sample: makeRows(3, count, (pick) => ({
      ...Object.fromEntries(
        specimens.map(({ settings, values }) => [settings.name, pick([null, ...values.slice(0, 4), values[0]!])]),
      ),
      partner: pick([...partners, uuid(4, 99), null]),
    })),
    user: [0, 1, 2].map((i) => ({
      values: {
        ...systemValues(i, uuid(1, i), dice(i)),
        owner: uuid(1, i),
        name: ['王芳', 'Ann', '李雷'][i]!,
        active: true,
      },
      dlft: POSITIONS[i + 1]!,
      deleted: false,
    })),
  };
}

/** Makes a database with these rows; system.history is as the store makes it. */
export async function openWorld(model: Model, rows: World['rows']): Promise<World> {
  const database = await testDatabase();
  const client = new WireClient({ connectionString: database.url, options: '-c TimeZone=UTC' });
  await client.connect();
  await client.query(
    ['CREATE SCHEMA record', 'CREATE SCHEMA system', ...SEARCH_FUNCTIONS, ...SEARCH_OPERATORS, ...FORMER_NAMES].join(
      ';',
    ),
  );
  await client.query(
    `CREATE TABLE system.history (record_id uuid, version int, module text, at timestamptz(3), op text, actor uuid,
     via jsonb, changes jsonb NOT NULL, PRIMARY KEY (record_id, version))`,
  );
  for (const name of model.modules) {
    const module = model.module(name)!;
    await client.query(createTable(module));
    for (const row of rows[name] ?? []) await insert(client, module, row);
  }
  return {
    client,
    rows,
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}

function createTable(module: ModuleModel): string {
  const columns = [...module.fields.values()].map((field) => {
    const { type, collation } = field.type.column(field.settings);
    return `${field.column} ${type}${collation ? ` COLLATE ${ident(collation)}` : ''}`;
  });
  return `CREATE TABLE ${module.table} (${columns.join(', ')}, dlft bigint, deleted_at timestamptz, PRIMARY KEY (id))`;
}

async function insert(client: pg.Client, module: ModuleModel, row: StoredRow): Promise<void> {
  const fields = [...module.fields.values()];
  const marks = fields.map((field, i) => `$${i + 1}::${field.sqlType}`);
  const names = fields.map((field) => field.column);
  await client.query(
    `INSERT INTO ${module.table} (${names.join(', ')}, dlft, deleted_at)
     VALUES (${marks.join(', ')}, ${row.dlft ?? 'NULL'}, ${row.deleted ? 'now()' : 'NULL'})`,
    fields.map((field) => parameterOf(field, row.values[field.name])),
  );
}

const parameterOf = (field: FieldModel, value: Json | undefined): unknown =>
  value === null || value === undefined ? null : field.parameter(value);
