import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessTo, type Actor } from '@mokuai/access';
import type { RoleDocument } from '@mokuai/definition';
import fc from 'fast-check';
import { anyPredicate } from './spec/arbitrary-predicates.fixture.js';
import { faultsOf, pages, road } from './spec/ask.fixture.js';
import { mine, modelWith, specimens } from './spec/documents.fixture.js';
import { actorWith, moment, openWorld, specimenRows, type World } from './spec/world.fixture.js';
import { allowPath } from './path.js';
import type { ReadInput } from './given.js';

const hiding = (name: string, read: 'own' | 'all', hidden: Record<string, 'hidden'>): RoleDocument => ({
  kind: 'role',
  name,
  modules: {
    sample: { read, fields: hidden },
    partner: { read: 'department_and_below', fields: { amount: 'hidden' } },
    user: { read: 'all', fields: { email: 'hidden' } },
  },
});
/** Everywhere hidden: number_0. On the rows of others only: text_0 (the title) and currency_0. */
const model = modelWith(
  hiding('clerk', 'all', { number_0: 'hidden', text_0: 'hidden', currency_0: 'hidden' }),
  hiding('keeper', 'own', { number_0: 'hidden' }),
);
const clerk = actorWith('clerk');
const both = actorWith('clerk', 'keeper');

describe('a field that is hidden everywhere', () => {
  const unknown = (input: ReadInput, actor: Actor = clerk) =>
    faultsOf(road.list(model, actor, 'sample', input, moment)).map(({ code }) => code);
  const uses = (field: string): readonly ReadInput[] => [
    { filter: { field, op: 'empty' } },
    { filter: { not: { or: [{ field, op: 'not_empty' }] } } },
    { filter: JSON.stringify({ and: [{ field, op: 'empty' }] }) },
    { filter: { field: 'integer_0', op: 'eq', valueField: field } },
    { sort: field },
    { sort: `-created_at,-${field}` },
    { fields: `text_1,${field}` },
  ];

  it.each(['number_0', 'partner.amount', 'owner.email', 'partner.parent.amount'])(
    '%s is as unknown as one that does not exist',
    (field) => {
      for (const input of uses(field)) expect([input, unknown(input)]).toEqual([input, ['unknown_field']]);
      const missing = field.replace(/[a-z_0-9]+$/, 'nonesuch');
      for (const [index, input] of uses(field).entries()) {
        const shape = (given: ReadInput) =>
          JSON.stringify(faultsOf(road.list(model, clerk, 'sample', given, moment)))
            .replaceAll(field, '?')
            .replaceAll(missing, '?');
        expect(shape(input)).toBe(shape(uses(missing)[index]!));
      }
    },
  );

  it('cannot be expanded, and is no key of a record', () => {
    expect(unknown({ expand: 'partner(amount)' })).toEqual(['unknown_field']);
    expect(unknown({ expand: 'owner(email)' })).toEqual(['unknown_field']);
    expect(unknown({ expand: 'number_0' })).toEqual(['unknown_field']);
    expect(faultsOf(road.one(model, clerk, 'sample', '', { fields: 'number_0' }))).toEqual([
      { code: 'unknown_field', path: '/fields', params: { field: 'number_0' } },
    ]);
  });

  it('makes a view that filters by it one that is not there; its order and columns do without it', () => {
    const view = { ...mine, name: 'secret', filter: { field: 'number_0', op: 'not_empty' as const } };
    const withView = modelWith(...model.roles.values());
    const module = withView.module('sample')!;
    const spied = { ...withView, roles: withView.roles, module: (name: string) =>
      name === 'sample' ? Object.assign(Object.create(module), { views: [mine, view] }) : withView.module(name) }; // prettier-ignore
    expect(faultsOf(road.list(spied, clerk, 'sample', { view: 'secret' }, moment))).toEqual([
      { code: 'unknown_view', path: '/view', params: { view: 'secret' } },
    ]);
    expect(faultsOf(road.list(spied, clerk, 'sample', { view: 'mine' }, moment))).toEqual([]);
  });

  it('is not found behind a module that the actor may not read', () => {
    const stranger = actorWith('nobody');
    expect(unknown({}, stranger)).toEqual(['unknown_module']);
    expect(faultsOf(road.list(model, clerk, 'nonesuch', {}, moment)).map((f) => f.code)).toEqual(['unknown_module']);
  });
});

describe('the answer to a request', () => {
  jest.setTimeout(120_000);
  let world: World;
  beforeAll(async () => {
    world = await openWorld(model, specimenRows(120));
  });
  afterAll(() => world.close());

  it('does not depend on what the actor may not know', async () => {
    const accessOf = (module: string) => accessTo(model, both, module, 'read');
    const candidates = [
      ...specimens.map((specimen) => specimen.settings.name),
      ...['owner', 'partner', 'partner.name', 'partner.active', 'partner.parent.name', 'owner.name'],
    ];
    const known = candidates.filter((path) => allowPath(accessOf('sample')!, accessOf, path));
    const sortable = ['text_0', 'currency_0', 'partner', 'partner.name', 'created_at', 'owner', 'date_0'];
    const inputs = fc.record({
      filter: fc.option(anyPredicate(model, 'sample', known), { nil: undefined }),
      sort: fc.uniqueArray(fc.constantFrom(...sortable.flatMap((name) => [name, `-${name}`])), { maxLength: 3 }),
      q: fc.option(fc.constantFrom('a', '司', '1', 'northwind'), { nil: undefined }),
      limit: fc.constantFrom(7, 50),
      expand: fc.constant('partner,owner(name)'),
    });
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const answer = () => pages(world, model, both, 'sample', input);
        const before = await answer();
        await world.client.query('BEGIN');
        try {
          await world.client.query(`UPDATE record.sample SET number_0 = random() * 100`);
          await world.client.query(
            `UPDATE record.sample SET text_0 = CASE WHEN text_0 IS NULL THEN 'northwind 1' ELSE NULL END,
               currency_0 = CASE WHEN random() < 0.3 THEN NULL ELSE random() * 1000 END WHERE owner IS DISTINCT FROM $1`,
            [both.userId],
          );
          await world.client.query(`UPDATE record.partner SET amount = random() * 100`);
          await world.client.query(
            `UPDATE record.partner SET name = name || '!', active = NOT coalesce(active, false) WHERE dlft NOT BETWEEN 20 AND 40 OR dlft IS NULL OR deleted_at IS NOT NULL`,
          );
          await world.client.query(`UPDATE record."user" SET email = 'other@example.com'`);
          expect(await answer()).toEqual(before);
        } finally {
          await world.client.query('ROLLBACK');
        }
      }),
      { numRuns: 150 },
    );
  });
});
