import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { branchOfRole, type Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import fc from 'fast-check';
import type { ReadInput } from './given.js';
import { list, one, type Answered } from './spec/ask.fixture.js';
import { anyRoles } from './spec/arbitrary-roles.fixture.js';
import { modelWith } from './spec/documents.fixture.js';
import { cellsOf, readPath, seenThrough } from './spec/reference.fixture.js';
import { actorWith, engine, ME, openWorld, specimenRows, type World } from './spec/world.fixture.js';

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await openWorld(modelWith(), specimenRows(120));
});
afterAll(() => world.close());

describe('what several roles show together', () => {
  it('is exactly the rows and cells that each shows alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoles, async (roles) => {
        const model = modelWith(...roles);
        const actor = actorWith(...roles.map((role) => role.name));
        const module = model.module('sample')!;
        const branches = roles.flatMap((role) => branchOfRole(role, actor, module, 'read'));
        fc.pre(branches.length > 0);
        const somewhere = [...module.fields.values()].filter(
          (f) => f.system || branches.some((b) => b.fields.has(f.name)),
        );
        const seen = world.rows['sample']!.filter((row) => !row.deleted && cellsOf(model, actor, 'sample', row));

        const { data } = await list(world, model, actor, 'sample', { limit: 500, sort: 'id' });
        expect(data).toEqual(
          seen.map((row) => {
            const cells = cellsOf(model, actor, 'sample', row)!;
            return Object.fromEntries(
              somewhere.map(({ name }) => [name, cells.has(name) ? (row.values[name] ?? null) : null]),
            );
          }),
        );
        const last = seen.at(-1);
        if (last) expect(await one(world, model, actor, 'sample', String(last.values['id']))).toEqual(data.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up exactly the cells that it shows, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoles, async (roles) => {
        const model = modelWith(...roles);
        const actor = actorWith(...roles.map((role) => role.name));
        const module = model.module('sample')!;
        const branches = roles.flatMap((role) => branchOfRole(role, actor, module, 'read'));
        const sum = [...module.fields.values()]
          .filter((f) => f.type.summable && branches.some((b) => b.fields.has(f.name)))
          .map((f) => f.name)
          .slice(0, 20);
        fc.pre(sum.length > 0);
        const { data } = await list(world, model, actor, 'sample', { limit: 500 });
        const { page } = await list(world, model, actor, 'sample', { limit: 1, sum });
        expect(page.count).toBeUndefined();
        expect(Object.keys(page.sums!)).toEqual(sum);
        for (const name of sum) {
          const cells = data.map((row) => row[name]).filter((cell) => typeof cell === 'number');
          if (cells.length === 0) expect(page.sums![name]).toBeNull();
          else {
            // Postgres adds decimals, this here binary fractions.
            const slip = 1e-9 * cells.reduce((a, b) => a + Math.abs(b), 1);
            expect(Math.abs(page.sums![name]! - cells.reduce((a, b) => a + b, 0))).toBeLessThan(slip);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds behind lookups too: what the actor may not see there is null', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoles, async (roles) => {
        const model = modelWith(...roles);
        const actor = actorWith(...roles.map((role) => role.name));
        const granted = (name: string) =>
          roles.some((role) =>
            branchOfRole(role, actor, model.module('sample')!, 'read').some((b) => b.fields.has(name)),
          );
        const { fields } = model.module('partner')!;
        const readable = ['name', 'amount'].filter((name) =>
          roles.some((role) =>
            branchOfRole(role, actor, model.module('partner')!, 'read').some((b) => b.fields.has(name)),
          ),
        );
        fc.pre(granted('partner') && readable.length > 0);
        const { data } = await list(world, model, actor, 'sample', {
          ...{ fields: 'partner', expand: `partner(${readable.join()}),owner`, limit: 500 },
        });
        for (const record of data) {
          const row = world.rows['sample']!.find((r) => r.values['id'] === record['id'])!;
          const show = (module: string, id: Json, show: (target: typeof row) => Answered) => {
            const target = seenThrough(model, actor, world, module, id);
            return target ? { id: target.values['id'], ...show(target) } : null;
          };
          const read = (target: typeof row, module: string, name: string) =>
            readPath(model, actor, world, module, target, {
              lookups: [],
              field: model.module(module)!.fields.get(name)!,
            });
          const lookup = readPath(model, actor, world, 'sample', row, {
            lookups: [],
            field: model.module('sample')!.fields.get('partner')!,
          });
          expect(record['expand']).toEqual({
            partner: show('partner', lookup, (t) =>
              Object.fromEntries(readable.map((n) => [fields.get(n)!.name, read(t, 'partner', n)])),
            ),
            owner: show('user', row.values['owner']!, (t) => ({ title: read(t, 'user', 'name') })),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is so in views: their filter, order and columns, as far as the actor may know them', async () => {
    const model = modelWith({
      ...{ kind: 'role' as const, name: 'clerk' },
      modules: {
        sample: { read: 'all', fields: { currency_0: 'hidden' } },
        partner: { read: 'all' },
        user: { read: 'all' },
      },
    });
    const view = (actor: Actor, input: ReadInput = {}) =>
      list(world, model, actor, 'sample', { view: 'mine', limit: 500, ...input });
    const mine = world.rows['sample']!.filter((row) => !row.deleted && row.values['owner'] === ME);
    const clerk = await view(actorWith('clerk'));
    expect(clerk.data.map((record) => record['id']).sort()).toEqual(mine.map((row) => row.values['id']).sort());
    expect(Object.keys(clerk.data[0]!)).toEqual(['id', 'version', 'text_0', 'partner', 'expand']);
    const all = await view({ ...engine, userId: ME });
    expect(Object.keys(all.data[0]!)).toEqual(
      ['id', 'version', 'currency_0', 'text_0', 'partner', 'expand'].sort(byModel),
    );
    expect(all.data.map((r) => r['currency_0']).slice(0, 1)).toEqual([mine.some((row) => row.values['currency_0'] === null) ? null : expect.any(Number)]); // prettier-ignore
    const partner = all.data.map((record) => (record['expand'] as Answered)['partner']).find((found) => found !== null);
    expect(Object.keys(partner as Answered).sort()).toEqual(['amount', 'id']);
    expect((await view(actorWith('clerk'), { fields: 'version', sort: 'id' })).data).toEqual(
      mine.map((row) => ({ id: row.values['id'], version: row.values['version'] })),
    );
  });
});

/** The order of a record's keys. */
const byModel = (a: string, b: string): number => {
  const names = [...modelWith().module('sample')!.fields.keys(), 'expand'];
  return names.indexOf(a) - names.indexOf(b);
};
