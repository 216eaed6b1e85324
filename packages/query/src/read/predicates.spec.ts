import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessTo, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { bindPredicate, evaluate, type Predicate } from '@mokuai/expression';
import fc from 'fast-check';
import { list } from './spec/ask.fixture.js';
import { anyPredicate } from './spec/arbitrary-predicates.fixture.js';
import { anyRoles } from './spec/arbitrary-roles.fixture.js';
import { modelWith, specimens } from './spec/documents.fixture.js';
import { cellsOf, readPath } from './spec/reference.fixture.js';
import {
  actorWith,
  engine,
  moment,
  openWorld,
  specimenRows,
  type StoredRow,
  type World,
} from './spec/world.fixture.js';
import { allowPath, type AllowedPath } from './path.js';
import { valueOf } from './spec/ask.fixture.js';

const rows = specimenRows(120);
const paths = [
  ...specimens.map((specimen) => specimen.settings.name),
  ...[
    'id',
    'created_at',
    'owner',
    'stage',
    'partner',
    'owner.name',
    'owner.active',
    'partner.name',
    'partner.amount',
    'partner.active',
  ],
  ...[
    'partner.owner',
    'partner.parent',
    'partner.parent.name',
    'partner.parent.amount',
    'partner.parent.parent.active',
  ],
];

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await openWorld(modelWith(), rows);
});
afterAll(() => world.close());

/** The ids of the rows that the predicate holds for in memory, over what the actor may know. */
function inMemory(model: Model, actor: Actor, predicate: Predicate): string[] {
  const accessOf = (module: string) => accessTo(model, actor, module, 'read');
  const bound = valueOf(
    bindPredicate<AllowedPath>(predicate, (path) => {
      const found = allowPath(accessOf('sample')!, accessOf, path);
      return found && { field: found, operators: found.field.operators, type: found.field.type.name };
    }),
  );
  const holds = (row: StoredRow) =>
    evaluate(bound, (path) => readPath(model, actor, world, 'sample', row, path), moment);
  return rows['sample']!.filter((row) => !row.deleted && cellsOf(model, actor, 'sample', row) && holds(row)).map(
    (row) => String(row.values['id']),
  );
}

const inSql = async (model: Model, actor: Actor, filter: Predicate): Promise<unknown[]> => {
  const { data, page } = await list(world, model, actor, 'sample', {
    ...{ filter, sort: 'id', fields: 'version', limit: 500, count: 'exact' },
  });
  expect(page.count).toBe(data.length);
  return data.map((record) => record['id']);
};

describe('a predicate', () => {
  const plain = modelWith();

  it('holds for the same rows in SQL and in memory', async () => {
    await fc.assert(
      fc.asyncProperty(anyPredicate(plain, 'sample', paths), async (predicate) => {
        expect(await inSql(plain, engine, predicate)).toEqual(inMemory(plain, engine, predicate));
      }),
      { numRuns: 500 },
    );
  });

  it.each(paths)('holds for the same rows whatever the operator: %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(anyPredicate(plain, 'sample', [path]), async (predicate) => {
        expect(await inSql(plain, engine, predicate)).toEqual(inMemory(plain, engine, predicate));
      }),
      { numRuns: 20 },
    );
  });

  it('sees only what the actor may know, here and behind lookups', async () => {
    const known = (model: Model, actor: Actor) => {
      const accessOf = (module: string) => accessTo(model, actor, module, 'read');
      return paths.filter((path) => allowPath(accessOf('sample')!, accessOf, path));
    };
    const cases = anyRoles.chain((roles) => {
      const model = modelWith(...roles);
      const actor = actorWith(...roles.map((role) => role.name));
      const readable = accessTo(model, actor, 'sample', 'read')!.rows.length > 0;
      const predicate = readable ? anyPredicate(model, 'sample', known(model, actor)) : fc.constant(undefined);
      return fc.record({ model: fc.constant(model), actor: fc.constant(actor), predicate });
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ model, actor, predicate }) => {
        fc.pre(predicate !== undefined);
        expect(await inSql(model, actor, predicate!)).toEqual(inMemory(model, actor, predicate!));
      }),
      { numRuns: 200 },
    );
  });
});
