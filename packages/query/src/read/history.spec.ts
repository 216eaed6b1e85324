import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { RoleDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { ReadInput } from './given.js';
import type { HistoryRow } from './history.js';
import { faultsOf, road, valueOf, type Answered } from './spec/ask.fixture.js';
import { modelWith } from './spec/documents.fixture.js';
import { cellsOf } from './spec/reference.fixture.js';
import { actorWith, engine, ME, openWorld, specimenRows, type World } from './spec/world.fixture.js';

const role = (
  name: string,
  read: 'own' | 'department_and_below',
  hidden: readonly string[],
  user: 'all' | 'none',
): RoleDocument => ({
  kind: 'role',
  name,
  modules: {
    sample: { read, fields: Object.fromEntries(hidden.map((field) => [field, 'hidden' as const])) },
    user: { read: user },
  },
});
const model = modelWith(
  role('keeper', 'own', ['number_0'], 'all'),
  role('clerk', 'department_and_below', ['number_0', 'currency_0'], 'none'),
  {
    ...{ kind: 'workflow', module: 'sample', name: 'w', label: { en: 'Watch', 'zh-CN': '关注' } },
    ...{ trigger: { type: 'record_created' }, steps: [] },
  },
);
const keeper = actorWith('keeper');
const clerk = actorWith('clerk');
const both = actorWith('keeper', 'clerk');

/** Of each version some fields changed; by whom and by what road differs. */
const CHANGES: readonly (readonly [version: number, op: string, changes: Record<string, [Json, Json]>])[] = [
  [1, 'create', { text_0: [null, 'A'], number_0: [null, 1], currency_0: [null, 5] }],
  [2, 'update', { number_0: [1, 2] }],
  [3, 'update', { currency_0: [5, 6], number_0: [2, 3] }],
  [4, 'update', { text_0: ['A', '改\n\u001e'], gone: ['x', 'y'], owner: [null, ME] }],
  [5, 'delete', {}],
  [6, 'restore', {}],
];

const VIA: Readonly<Record<number, object>> = {
  3: { kind: 'approval', name: 'gone.onApproved', id: 'r', depth: 1 },
  4: { kind: 'workflow', name: 'w', id: 'r', depth: 2 },
};

let world: World;
beforeAll(async () => {
  world = await openWorld(model, specimenRows(60));
  for (const row of world.rows['sample']!)
    for (const [version, op, changes] of CHANGES)
      await world.client.query('INSERT INTO system.history VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        ...[row.values['id'], version, 'sample', new Date(Date.UTC(2026, 2, version)), op],
        ...[version === 5 ? null : ME, VIA[version] ?? null, changes],
      ]);
});
afterAll(() => world.close());

interface HistoryPage {
  readonly data: readonly (Answered & { readonly version: number; readonly changes: Record<string, Json> })[];
  readonly page: { readonly next: string | null };
}

async function history(actor: Actor, id: string, input: ReadInput = {}): Promise<HistoryPage | undefined> {
  const read = valueOf(road.history(model, actor, 'sample', id, input));
  const { rows } = await world.client.query<HistoryRow>(read.statement as never);
  return rows[0] && (JSON.parse(read.present(rows[0])) as HistoryPage);
}

const idOf = (row: World['rows'][string][number]): string => String(row.values['id']);

describe('history', () => {
  it('of every record shows what the actor may read of it now, and no record that the actor may not see', async () => {
    for (const actor of [engine, keeper, clerk, both])
      for (const row of world.rows['sample']!) {
        const cells = row.deleted ? undefined : cellsOf(model, actor, 'sample', row);
        const found = await history(actor, idOf(row));
        if (!cells) {
          expect(found).toBeUndefined();
          continue;
        }
        const shown = CHANGES.map(([version, op, changes]) => ({
          ...{ version, op, changes: Object.fromEntries(Object.entries(changes).filter(([name]) => cells.has(name))) },
        })).filter(({ op, changes }) => op !== 'update' || Object.keys(changes).length > 0);
        expect(found!.data.map(({ version, op, changes }) => ({ version, op, changes }))).toEqual(shown.reverse());
      }
  });

  it('says when, by whom and by what', async () => {
    const row = world.rows['sample']!.find((r) => !r.deleted && cellsOf(model, keeper, 'sample', r))!;
    const entries = new Map((await history(keeper, idOf(row)))!.data.map((entry) => [entry.version, entry]));
    expect(entries.get(4)).toEqual({
      ...{ version: 4, at: '2026-03-04T00:00:00.000Z', op: 'update' },
      ...{ actor: { id: ME, name: '王芳' }, via: { kind: 'workflow', name: 'w', id: 'r', label: 'Watch' } },
      changes: { text_0: ['A', '改\n\u001e'], owner: [null, ME] },
    });
    const chinese = (await history({ ...keeper, locale: 'zh-CN' }, idOf(row)))!.data.find((e) => e.version === 4);
    expect(chinese).toMatchObject({ via: { label: '关注' } });
    expect(entries.get(3)).toMatchObject({
      via: { kind: 'approval', name: 'gone.onApproved', label: 'gone.onApproved' },
    });
    expect(entries.get(5)).toMatchObject({ actor: null, via: null, changes: {} });
  });

  it('keeps the name of a user whom the actor may not see', async () => {
    const row = world.rows['sample']!.find((r) => !r.deleted && cellsOf(model, clerk, 'sample', r))!;
    expect((await history(clerk, idOf(row)))!.data.at(-1)!['actor']).toEqual({ id: ME, name: '' });
  });

  it('is read to the end by cursors that are good for this record only', async () => {
    const [row, other] = world.rows['sample']!.filter((r) => !r.deleted);
    const versions: number[] = [];
    let after: string | null | undefined;
    do {
      const page: HistoryPage = (await history(engine, idOf(row!), { limit: 2, ...(after && { after }) }))!;
      versions.push(...page.data.map((entry) => entry.version));
      if (page.page.next)
        expect(faultsOf(road.history(model, engine, 'sample', idOf(other!), { after: page.page.next }))).toHaveLength(
          1,
        );
      after = page.page.next;
    } while (after);
    expect(versions).toEqual([6, 5, 4, 3, 2, 1]);
  });
});
