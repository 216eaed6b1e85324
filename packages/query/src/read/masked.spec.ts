import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessTo, branchOfRole, inBranch, type Actor } from '@mokuai/access';
import {
  BUILTIN, compileModel, type FieldModel, type Model, type ModuleDocument, type RoleDocument,
} from '@mokuai/definition'; // prettier-ignore
import type { Json } from '@mokuai/expression';
import { fieldType } from '@mokuai/field-types';
import fc from 'fast-check';
import type { HistoryRow } from './history.js';
import { allowPath } from './path.js';
import { anyPredicate } from './spec/arbitrary-predicates.fixture.js';
import { anyRole } from './spec/arbitrary-roles.fixture.js';
import { faultsOf, list, one, pages, road, valueOf, type Answered } from './spec/ask.fixture.js';
import { mine, partner, sample } from './spec/documents.fixture.js';
import { actorWith, engine, ME, moment, openWorld, specimenRows, type StoredRow, type World } from './spec/world.fixture.js'; // prettier-ignore

jest.setTimeout(120_000);

/** The module with every field masked that can be. */
const masked = (module: ModuleDocument): ModuleDocument => ({
  ...module,
  fields: module.fields.map((field) => (fieldType(field.type)?.mask ? { ...field, masked: true } : field)),
});
const modules = [masked(sample), masked(partner)];
const maskable = modules.map(({ fields }) => fields.filter((field) => field.masked).map((field) => field.name));
const modelWith = (...roles: readonly RoleDocument[]): Model => compileModel(1, [...BUILTIN, ...modules, mine, ...roles]); // prettier-ignore

const anyRoles: fc.Arbitrary<readonly RoleDocument[]> = fc
  .array(fc.tuple(fc.subarray(maskable[0]!), fc.subarray(maskable[1]!)), { minLength: 1, maxLength: 3 })
  .chain((all) =>
    fc.tuple(
      ...all.map(([ofSample, ofPartner], i) =>
        anyRole(`role_${i}`).map((role) => ({
          ...role,
          modules: {
            ...role.modules,
            sample: { ...role.modules['sample'], unmasked: ofSample },
            partner: { ...role.modules['partner'], unmasked: ofPartner },
          },
        })),
      ),
    ),
  );

/** What is shown of a row, found the plain way: each role alone, and then the most that any of them shows of each cell. */
function shownOf(
  model: Model,
  actor: Actor,
  module: string,
  row: StoredRow,
): ((field: FieldModel) => Json) | undefined {
  const target = model.module(module)!;
  const record = { owner: row.values['owner'] as string | null, dlft: row.dlft };
  const branches = actor.roles
    .flatMap((name) => branchOfRole(model.roles.get(name)!, actor, target, 'read'))
    .filter((branch) => inBranch(branch, record, actor));
  if (branches.length === 0) return undefined;
  return (field) => {
    const value = row.values[field.name] ?? null;
    if (value === null || field.system || branches.some(({ fields }) => fields.has(field.name))) return value;
    return branches.some((b) => b.masked?.has(field.name)) ? { masked: field.mask!.text(value) } : null;
  };
}

let world: World;
beforeAll(async () => {
  world = await openWorld(modelWith(), specimenRows(80));
});
afterAll(() => world.close());

const actorOf = (roles: readonly RoleDocument[]): Actor => actorWith(...roles.map(({ name }) => name));
const told = (model: Model, actor: Actor): readonly FieldModel[] => {
  const access = accessTo(model, actor, 'sample', 'read')!;
  return [...access.module.fields.values()].filter((field) => access.shown(field.name) !== 'never');
};

describe('what several roles show of masked fields', () => {
  it('is whole where one of them shows it whole, else its mask, in lists, records and behind lookups', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoles, async (roles) => {
        const model = modelWith(...roles);
        const actor = actorOf(roles);
        const fields = told(model, actor);
        fc.pre(accessTo(model, actor, 'sample', 'read')!.rows.length > 0);
        const rows = world.rows['sample']!.flatMap((row) => {
          const shown = row.deleted ? undefined : shownOf(model, actor, 'sample', row);
          return shown ? [{ row, shown }] : [];
        });
        const crossing = accessTo(model, actor, 'sample', 'read')!.grant('partner') !== 'never';
        const input = { limit: 500, sort: 'id', ...(crossing && { expand: 'partner' }) };
        const { data } = await list(world, model, actor, 'sample', input);
        const titleField = model.module('partner')!.fields.get('name')!;
        const titleOf = (id: Json): Json => {
          const target = world.rows['partner']!.find((row) => row.values['id'] === id && !row.deleted);
          const shown = target && shownOf(model, actor, 'partner', target)?.(titleField);
          if (target === undefined || shown === undefined) return null;
          return { id, title: (shown as { masked?: string } | null)?.masked ?? shown };
        };
        const wanted = rows.map(({ shown }) => {
          const cells = Object.fromEntries(fields.map((field) => [field.name, shown(field)]));
          return { ...cells, ...(crossing && { expand: { partner: titleOf(cells['partner'] as Json) } }) };
        });
        expect(data).toEqual(wanted);
        const last = rows.at(-1);
        if (last)
          expect(await one(world, model, actor, 'sample', String(last.row.values['id']), crossing ? { expand: 'partner' } : {})).toEqual(data.at(-1)); // prettier-ignore
      }),
      { numRuns: 60 },
    );
  });

  it('is so of history, of values before and after', async () => {
    const row = world.rows['sample']!.find((r) => !r.deleted && r.values['owner'] === ME)!;
    const id = String(row.values['id']);
    const all = [...modelWith().module('sample')!.ownFields];
    const values = all.map((field) => world.rows['sample']!.map((r) => r.values[field.name] ?? null).filter((value) => value !== null).slice(0, 2)); // prettier-ignore
    const changes = Object.fromEntries(all.map((field, i) => [field.name, [null, values[i]![0] ?? null]]));
    const later = Object.fromEntries(all.map((field, i) => [field.name, [values[i]![0] ?? null, values[i]![1] ?? null]])); // prettier-ignore
    for (const [version, op, what] of [[1, 'create', changes], [2, 'update', later]] as const) // prettier-ignore
      await world.client.query(`INSERT INTO system.history VALUES ($1, $2, 'sample', now(), $3, NULL, NULL, $4)`, [id, version, op, what]); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(anyRoles, async (roles) => {
        const model = modelWith(...roles);
        const actor = actorOf(roles);
        if (!shownOf(model, actor, 'sample', row)) return;
        const branches = roles.flatMap((role) => branchOfRole(role, actor, model.module('sample')!, 'read'));
        const holding = branches.filter((b) => inBranch(b, { owner: ME, dlft: row.dlft }, actor));
        const read = valueOf(road.history(model, actor, 'sample', id, {}));
        const { rows } = await world.client.query<HistoryRow>(read.statement as never);
        const entries = (JSON.parse(read.present(rows[0]!)) as { data: Answered[] }).data;
        const one = (field: FieldModel, value: Json): Json =>
          value === null || holding.some((b) => b.fields.has(field.name)) ? value : { masked: field.mask!.text(value) };
        const wanted = (of: Record<string, Json[]>) =>
          Object.fromEntries(
            [...model.module('sample')!.ownFields]
              .filter(({ name }) => holding.some((b) => b.fields.has(name) || b.masked?.has(name)))
              .map((field) => [field.name, of[field.name]!.map((value) => one(field, value))]),
          );
        const found = Object.fromEntries(entries.map((entry) => [String(entry['version']), entry['changes']]));
        expect(found['1']).toEqual(wanted(changes as never));
        if (Object.keys(wanted(later as never)).length > 0) expect(found['2']).toEqual(wanted(later as never));
      }),
      { numRuns: 60 },
    );
  });
});

/** Of its own records everything; of others' the phone whole, and of the title and the amount the masks. */
const clerk: RoleDocument = {
  ...{ kind: 'role', name: 'clerk' },
  modules: {
    sample: { read: 'all', unmasked: maskable[0]!.filter((name) => !['text_0', 'phone_0', 'currency_0'].includes(name)) }, // prettier-ignore
    partner: { read: 'all' },
    user: { read: 'all' },
  },
};
const keeper: RoleDocument = {
  ...{ kind: 'role', name: 'keeper' },
  modules: { sample: { read: 'own', unmasked: maskable[0]! } },
};
const model = modelWith(clerk, keeper);
const both = actorWith('clerk', 'keeper');

describe('a field of which the actor sees the mask only', () => {
  it.each([
    { filter: { field: 'phone_0', op: 'not_empty' } },
    { filter: { not: { field: 'text_0', op: 'eq', value: 'x' } } },
    { filter: { field: 'owner', op: 'empty' }, sort: '-phone_0' },
    { sum: 'currency_0' },
  ])('is not filtered, sorted or added up by: %j', (input) => {
    expect(faultsOf(road.list(model, actorWith('clerk'), 'sample', input, moment))).toEqual([
      expect.objectContaining({ code: 'masked_field' }),
    ]);
  });

  it('is not looked at where others refer to the record', () => {
    expect(faultsOf(road.list(model, both, 'sample', { sort: 'partner.amount' }, moment)).map((f) => f.code)).toEqual([
      'unknown_field',
    ]);
    expect(faultsOf(road.list(model, both, 'sample', { expand: 'partner(name,amount)' }, moment))).toEqual([]);
  });

  it('changes nothing of what is found, in which order, by another value of the same mask', async () => {
    const accessOf = (module: string) => accessTo(model, both, module, 'read');
    const names = [...sample.fields.map(({ name }) => name), 'owner', 'partner.name', 'partner.active', 'partner.parent.name']; // prettier-ignore
    const known = names.filter((path) => allowPath(accessOf('sample')!, accessOf, path));
    expect(known).toEqual(expect.arrayContaining(['text_0', 'phone_0']));
    expect(known).not.toContain('partner.name');
    const inputs = fc.record({
      filter: fc.option(anyPredicate(model, 'sample', known), { nil: undefined }),
      sort: fc.uniqueArray(fc.constantFrom('text_0', '-phone_0', 'currency_0', 'partner', '-created_at'), { maxLength: 3 }), // prettier-ignore
      q: fc.option(fc.constantFrom('a', '138', '1', 'northwind'), { nil: undefined }),
      limit: fc.constantFrom(7, 50),
      expand: fc.constant('partner(name,amount),owner(name)'),
    });
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const answer = () => pages(world, model, both, 'sample', input);
        const before = await answer();
        await world.client.query('BEGIN');
        try {
          await world.client.query(
            `UPDATE record.sample SET text_0 = 'northwind ' || random(), currency_0 = random() * 1000,
               phone_0 = CASE WHEN phone_0 LIKE '+86 138%' THEN '+86 138 ' || (1000 + trunc(random() * 9000)) || ' ' || right(phone_0, 4) ELSE phone_0 END
             WHERE owner IS DISTINCT FROM $1 AND text_0 IS NOT NULL AND currency_0 IS NOT NULL`,
            [ME],
          );
          await world.client.query(
            `UPDATE record.partner SET amount = random() * 100, name = 'n' || random() WHERE name IS NOT NULL AND amount IS NOT NULL`,
          );
          expect(await answer()).toEqual(before);
        } finally {
          await world.client.query('ROLLBACK');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is whole for who may read everything', async () => {
    const { data } = await list(world, model, engine, 'sample', { fields: 'phone_0,text_0', limit: 500 });
    expect(JSON.stringify(data)).not.toContain('masked');
    expect(data.some((record) => record['phone_0'] !== null)).toBe(true);
  });
});
