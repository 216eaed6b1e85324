import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { AnyDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { Problem } from '@mokuai/kernel';
import { ENGINE, openWorld, type World } from './spec/world.fixture.js';

const option = (value: string) => ({ value });

/** A visit of a customer: what may be filled in depends on how it was made. */
const VISIT: readonly AnyDocument[] = [
  {
    kind: 'module',
    name: 'customer',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'blocked', type: 'boolean' },
    ],
  },
  {
    kind: 'module',
    name: 'trip',
    titleField: 'subject',
    fields: [
      { name: 'subject', type: 'text', required: true },
      { name: 'customer', type: 'lookup', target: 'customer', onDelete: 'clear' },
      { name: 'way', type: 'picklist', default: 'phone', options: ['phone', 'on_site'].map(option) },
      {
        name: 'cost',
        type: 'number',
        scale: 2,
        required: true,
        visibleWhen: { field: 'way', op: 'eq', value: 'on_site' },
      },
      { name: 'hotel', type: 'text', requiredWhen: { field: 'cost', op: 'gt', value: 500 } },
      { name: 'done', type: 'boolean' },
      { name: 'report', type: 'text', readOnlyWhen: { field: 'done', op: 'eq', value: true } },
      { name: 'province', type: 'picklist', options: ['gd', 'sh'].map(option) },
      {
        name: 'city',
        type: 'picklist',
        options: ['guangzhou', 'shenzhen', 'shanghai', 'other'].map(option),
        optionsWhen: [
          { when: { field: 'province', op: 'eq', value: 'gd' }, options: ['guangzhou', 'shenzhen'] },
          { when: { field: 'province', op: 'eq', value: 'sh' }, options: ['shanghai'] },
        ],
      },
    ],
    rules: [
      {
        name: 'cost_needs_customer',
        invalidWhen: {
          and: [
            { field: 'cost', op: 'gt', value: 1000 },
            { field: 'customer', op: 'empty' },
          ],
        },
        field: 'customer',
        message: { en: 'Say whom this was for', 'zh-CN': '请填写客户' },
      },
      {
        name: 'not_blocked',
        invalidWhen: { field: 'customer.blocked', op: 'eq', value: true },
        message: 'This customer is blocked',
      },
    ],
  },
  {
    kind: 'role',
    name: 'traveller',
    modules: { trip: { create: true, read: 'own', update: 'own' }, customer: { read: 'all' } },
  },
] as unknown as readonly AnyDocument[];

describe('conditions of fields and validation rules, on a real Postgres', () => {
  let world: World;
  let me: Actor;
  let other: Actor;
  let blocked: string;
  let friendly: string;
  beforeAll(async () => {
    world = await openWorld(VISIT);
    me = await world.user('mia', ['traveller']);
    other = await world.user('otto', ['traveller']);
    blocked = (await world.writer.create(ENGINE, 'customer', { name: 'Late Payer', blocked: true })).id;
    friendly = (await world.writer.create(ENGINE, 'customer', { name: 'Good Payer' })).id;
  });
  afterAll(() => world.close());

  const create = (data: Record<string, Json>, actor: Actor = me): Promise<string> =>
    world.writer.create(actor, 'trip', { subject: 'Trip', ...data }).then(({ id }) => id);
  const update = (id: string, data: Record<string, Json>, actor: Actor = me, version?: number) =>
    world.writer.update(actor, 'trip', id, data, version === undefined ? {} : { version });

  /** `code path` of each fault of a refusal. */
  const faultsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
    const problem = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(problem instanceof Problem)) throw new Error(`not refused: ${String(problem)}`);
    return problem.faults.length > 0 ? problem.faults.map(({ code, path }) => `${code} ${path}`) : [problem.code];
  };
  const valueOf = async (id: string, field: string): Promise<unknown> =>
    (await world.query<Record<string, unknown>>(`SELECT ${field} FROM record.trip WHERE id = $1`, id))[0]![field];

  it('asks for a required field only while it applies', async () => {
    await create({});
    expect(await faultsOf(create({ way: 'on_site' }))).toEqual(['required /cost']);
    const id = await create({ way: 'on_site', cost: 20 });
    expect(await faultsOf(update(id, { cost: null }))).toEqual(['required /cost']);
    await update(id, { way: 'phone' });
    expect(await valueOf(id, 'cost')).toBe('20.00');
    await update(id, { cost: null });
    expect(await faultsOf(update(id, { way: 'on_site' }))).toEqual(['required /cost']);
  });

  it('refuses values where a field does not apply, of people and not of the engine', async () => {
    expect(await faultsOf(create({ cost: 5 }))).toEqual(['hidden_now /cost']);
    const id = await create({ cost: 5 }, ENGINE);
    expect(await faultsOf(update(id, { cost: 6 }, world.admin))).toEqual(['hidden_now /cost']);
    await update(id, { cost: 6 }, ENGINE);
  });

  it('asks for what a value makes necessary', async () => {
    const id = await create({ way: 'on_site', cost: 400 });
    expect(await faultsOf(update(id, { cost: 600 }))).toEqual(['required /hotel']);
    await update(id, { cost: 600, hotel: 'Seaview' });
    expect(await faultsOf(update(id, { hotel: null }))).toEqual(['required /hotel']);
    // What the condition does not speak of is not held up by it.
    await world.query('UPDATE record.trip SET hotel = NULL WHERE id = $1', id);
    await update(id, { report: 'It rained' });
    expect(await faultsOf(update(id, { cost: 700 }))).toEqual(['required /hotel']);
  });

  it('leaves alone what is read only now, and takes what is equal', async () => {
    const id = await create({ report: 'First' });
    await update(id, { done: true, report: 'First' });
    expect(await faultsOf(update(id, { report: 'Second' }))).toEqual(['read_only_now /report']);
    await update(id, { done: false, report: 'Second' });
    expect(await faultsOf(update(id, { done: true, report: 'Third' }))).toEqual(['read_only_now /report']);
    expect(await faultsOf(create({ done: true, report: 'At once' }))).toEqual(['read_only_now /report']);
    await update(id, { done: true });
    await update(id, { report: 'By the engine' }, ENGINE);
  });

  it('opens options by other fields', async () => {
    expect(await faultsOf(create({ province: 'sh', city: 'shenzhen' }))).toEqual(['option_closed /city']);
    expect(await faultsOf(create({ city: 'shanghai' }))).toEqual(['option_closed /city']);
    const id = await create({ province: 'gd', city: 'shenzhen' });
    expect(await faultsOf(update(id, { province: 'sh' }))).toEqual(['option_closed /city']);
    await update(id, { province: 'sh', city: 'shanghai' });
    await update(id, { city: 'other' });
  });

  it('says what a rule says, at its field, in every language, of everybody', async () => {
    const work = create({ way: 'on_site', cost: 1001, hotel: 'Ritz' }, ENGINE);
    await expect(work).rejects.toMatchObject({
      code: 'invalid',
      faults: [
        {
          code: 'rule_broken',
          path: '/customer',
          params: { message: { en: 'Say whom this was for', 'zh-CN': '请填写客户' } },
        },
      ],
    });
    const id = await create({ way: 'on_site', cost: 1001, hotel: 'Ritz', customer: friendly });
    expect(await faultsOf(update(id, { customer: null }))).toEqual(['rule_broken /customer']);
  });

  it('asks rules across lookups', async () => {
    expect(await faultsOf(create({ customer: blocked }))).toEqual(['rule_broken ']);
    const id = await create({ customer: friendly });
    expect(await faultsOf(update(id, { customer: blocked }))).toEqual(['rule_broken ']);
  });

  it('does the same for each row of a bulk write', async () => {
    const results = await world.writer.bulk(world.admin, 'trip', {
      operations: [
        { op: 'create', data: { subject: 'a', way: 'on_site', cost: 3 } },
        { op: 'create', data: { subject: 'b', cost: 3 } },
        { op: 'create', data: { subject: 'c', customer: blocked } },
        { op: 'create', data: { subject: 'd' } },
      ],
    });
    expect(results.map(({ status }) => status)).toEqual(['ok', 'error', 'error', 'ok']);
  });

  it('tells those who may not change a record nothing of what its rules say', async () => {
    const id = await create({ province: 'gd', city: 'shenzhen' });
    expect(await faultsOf(update(id, { province: 'sh' }, other))).toEqual(['not_found']);
    expect(await faultsOf(update(id, { province: 'sh' }, me, 99))).toEqual(['stale_version']);
  });

  it('is not passed by two changes that are each allowed alone', async () => {
    for (let round = 0; round < 20; round++) {
      const id = await create({ way: 'on_site', cost: 100, customer: friendly, hotel: 'Inn' });
      const both = await Promise.allSettled([update(id, { cost: 2000 }), update(id, { customer: null })]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('reads nothing more where a change is of no concern to them', async () => {
    const id = await create({});
    world.statements.length = 0;
    await update(id, { subject: 'Another' });
    expect(world.statements).toHaveLength(1);
  });
});
