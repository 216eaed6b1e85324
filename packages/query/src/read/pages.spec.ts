import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoleDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import fc from 'fast-check';
import { list, pages } from './spec/ask.fixture.js';
import { modelWith, specimens } from './spec/documents.fixture.js';
import { cellsOf, readPath, seenThrough } from './spec/reference.fixture.js';
import { actorWith, engine, openWorld, specimenRows, type World } from './spec/world.fixture.js';
import type { AllowedPath } from './path.js';

/** Own rows with everything, the department's without some fields and with some partners. */
const role = (
  name: string,
  read: 'own' | 'department' | 'department_and_below' | 'all',
  hidden: string[],
): RoleDocument => ({
  kind: 'role',
  name,
  modules: {
    sample: { read, fieldsDefault: 'read', fields: Object.fromEntries(hidden.map((field) => [field, 'hidden'])) },
    partner: { read: read === 'own' ? 'all' : read, fieldsDefault: 'read' },
    user: { read: 'all' },
  },
});
const model = modelWith(
  role('whole', 'own', []),
  role('part', 'department_and_below', ['text_0', 'currency_0', 'partner']),
  role('rest', 'all', ['currency_0', 'date_0']),
  { ...role('peers', 'department', ['text_0']), modules: { sample: { read: 'department' } } },
);
const actors = {
  engine,
  'one branch': actorWith('part'),
  'two branches': actorWith('whole', 'part'),
  'a branch within another': actorWith('whole', 'rest'),
  'three branches': actorWith('whole', 'part', 'peers'),
};

const sortable = specimens.map((s) => s.settings.name).filter((name) => {
  const field = model.module('sample')!.fields.get(name)!;
  return field.target !== undefined || field.sortKey('a') !== null;
}); // prettier-ignore
const paths = [
  ...sortable,
  'created_at',
  'version',
  'stage',
  'owner',
  'partner',
  'partner.name',
  'partner.amount',
  'partner.parent.name',
];

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await openWorld(model, specimenRows(160));
});
afterAll(() => world.close());

const sorts = fc
  .uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.boolean().map((descending) => (descending ? `-${name}` : name)))),
  );

describe('reading to the end by cursor', () => {
  it.each(Object.entries(actors))('gives each row once and in order: %s', async (_, actor) => {
    await fc.assert(
      fc.asyncProperty(sorts, fc.integer({ min: 3, max: 40 }), async (sort, limit) => {
        const known = sort.filter((term) => knows(actor, term.replace('-', '')));
        fc.pre(known.length > 0);
        const input = { sort: known, fields: 'version', limit };
        const ids = (await pages(world, model, actor, 'sample', input)).map((row) => row['id'] as string);
        const seen = world.rows['sample']!.filter((row) => !row.deleted && cellsOf(model, actor, 'sample', row));
        expect([...ids].sort()).toEqual(seen.map((row) => row.values['id']).sort());
        const whole = await list(world, model, actor, 'sample', { ...input, limit: 500 });
        expect(ids).toEqual(whole.data.map((row) => row['id']));
        expectOrder(actor, known, ids);
      }),
      { numRuns: 40 },
    );
  });

  function pathOf(text: string): AllowedPath {
    const names = text.split('.');
    let module = model.module('sample')!;
    const lookups = names.slice(0, -1).map((name) => {
      const lookup = module.fields.get(name)!;
      module = model.module(lookup.target!)!;
      return lookup;
    });
    return { lookups, field: module.fields.get(names.at(-1)!)! };
  }

  function knows(actor: typeof engine, text: string): boolean {
    const { lookups, field } = pathOf(text);
    return [...lookups, field].every((f) =>
      world.rows[f.module]!.some((row) => cellsOf(model, actor, f.module, row)?.has(f.name)),
    );
  }

  /** Of neighbours the first key that differs decides; lookups sort by their target's title, NULLs come last ascending. */
  function expectOrder(actor: typeof engine, sort: readonly string[], ids: readonly string[]): void {
    const rows = ids.map((id) => world.rows['sample']!.find((row) => row.values['id'] === id)!);
    const keysOf = (row: (typeof rows)[number]) =>
      sort.map((term) => {
        const path = pathOf(term.replace('-', ''));
        const value = readPath(model, actor, world, 'sample', row, path);
        if (path.field.target === undefined) return { value, field: path.field };
        const target = model.module(path.field.target)!;
        const title = target.fields.get(target.titleField)!;
        const row2 = seenThrough(model, actor, world, target.name, value);
        return {
          value: row2 ? readPath(model, actor, world, target.name, row2, { lookups: [], field: title }) : null,
          field: title,
        };
      });
    for (let i = 1; i < rows.length; i++) {
      const [before, after] = [keysOf(rows[i - 1]!), keysOf(rows[i]!)];
      const differing = sort.findIndex((_, k) => order(before[k]!.value, after[k]!.value, before[k]!.field) !== 0);
      if (differing === -1) continue;
      const sign = order(before[differing]!.value, after[differing]!.value, before[differing]!.field);
      expect(sort[differing]!.startsWith('-') ? sign > 0 : sign < 0).toBe(true);
    }
  }

  function order(a: Json, b: Json, field: AllowedPath['field']): number {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a === b) return 0;
    return field.type.compare!(a, b, field.settings);
  }
});
