import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(120_000);

const PERSON = {
  kind: 'module',
  schemaVersion: 1,
  name: 'person',
  label: 'Person',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'person_name', masked: true, searchable: true },
    { name: 'mobile', type: 'phone', masked: true, unique: true, searchable: true },
    { name: 'email', type: 'email', masked: true, searchable: true },
    { name: 'passport', type: 'text', masked: true, keepFirst: 1, keepLast: 2, searchable: true },
    { name: 'salary', type: 'currency', masked: true, currency: 'CNY' },
    { name: 'born', type: 'date', masked: true },
    { name: 'note', type: 'text' },
  ],
  duplicateRules: [
    { name: 'same_email', match: [{ field: 'email' }], action: 'warn' },
    { name: 'same_passport', match: [{ field: 'passport' }], action: 'block' },
  ],
};
const VISIT = {
  ...{ kind: 'module', schemaVersion: 1, name: 'visit', label: 'Visit', titleField: 'subject' },
  fields: [
    { name: 'subject', type: 'text' },
    { name: 'person', type: 'lookup', target: 'person' },
    { name: 'persons', type: 'multi_lookup', target: 'person' },
  ],
};
const all = { create: true, read: 'all', update: 'all', delete: 'all', bulk: true };
const role = (name: string, person: object): object => ({
  ...{ kind: 'role', schemaVersion: 1, name, modules: { person: { ...all, ...person }, visit: all } },
});
const MASKED = ['name', 'mobile', 'email', 'passport', 'salary', 'born'];
const APPROVAL = {
  ...{ kind: 'approval', schemaVersion: 1, name: 'check', module: 'person' },
  nodes: [{ id: 'desk', type: 'approve', mode: 'any', approvers: [{ type: 'role', role: 'desk' }] }],
};
const DOCUMENTS = [
  PERSON,
  VISIT,
  APPROVAL,
  role('desk', {}),
  role('keeper', { unmasked: MASKED }),
  role('mine', { read: 'own', update: 'own', unmasked: ['mobile'] }),
  role('blind', { fields: { mobile: 'hidden' }, unmasked: ['mobile'] }),
];

const WHOLE = {
  name: { family: '张', given: '小明' },
  mobile: '+86 138 0013 8888',
  email: 'zhang.xm@example.com',
  passport: 'E12345678',
  salary: 45678.5,
  born: '1990-07-13',
  note: 'regular',
};
const SHOWN = {
  name: { masked: '张*' },
  mobile: { masked: '+86 138****8888' },
  email: { masked: 'z***@example.com' },
  passport: { masked: 'E****78' },
  salary: { masked: '****' },
  born: { masked: '1990-**-**' },
  note: 'regular',
};

let world: World;
let admin: Client;
let desk: Client;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
  for (const document of DOCUMENTS) {
    const { kind, name, module } = document as { kind: string; name: string; module?: string };
    const key = module === undefined ? name : `${module}.${name}`;
    expect(await admin.call('PUT', `/definitions/${kind}/${key}`, document)).toMatchObject({ status: 200 });
  }
  expect(await admin.post('/publish', {})).toMatchObject({ status: 200 });
  desk = await world.user('desk', ['desk']);
  const made = await admin.post('/records/person', WHOLE);
  expect(made).toMatchObject({ status: 201, body: WHOLE });
  id = made.body.id;
  await admin.post('/records/visit', { subject: 'First', person: id, persons: [id] });
});
afterAll(() => world?.close());

describe('a masked value', () => {
  it('is told apart from a value, in lists, records, by reference and in history', async () => {
    expect((await desk.get(`/records/person/${id}`)).body).toMatchObject(SHOWN);
    expect((await desk.get('/records/person')).body.data).toEqual([expect.objectContaining(SHOWN)]);
    const { data } = (await desk.get('/records/visit?expand=person,persons(mobile,name)')).body;
    expect(data[0].expand).toEqual({ person: { id, title: '张*' }, persons: [{ id, mobile: SHOWN.mobile, name: SHOWN.name }] }); // prettier-ignore
    const history = (await desk.get(`/records/person/${id}/history`)).body.data;
    expect(history.at(-1).changes).toMatchObject({ mobile: [null, SHOWN.mobile], salary: [null, SHOWN.salary], note: [null, 'regular'] }); // prettier-ignore
  });

  it('is whole for whom a role says so, and not there where a role hides it', async () => {
    const keeper = await world.user('keeper', ['keeper']);
    expect((await keeper.get(`/records/person/${id}`)).body).toMatchObject(WHOLE);
    expect((await keeper.get(`/search?q=${encodeURIComponent('张小明')}`)).body.data[0].hits[0].id).toBe(id);
    const blind = await world.user('blind', ['blind']);
    const { body } = await blind.get(`/records/person/${id}`);
    expect(body).not.toHaveProperty('mobile');
    expect(body).toMatchObject({ email: SHOWN.email });
    const either = await world.user('either', ['blind', 'desk']);
    expect((await either.get(`/records/person/${id}`)).body).toMatchObject({ mobile: SHOWN.mobile });
  });

  it('is told cell by cell where one of several roles shows it on some records', async () => {
    const both = await world.user('both', ['desk', 'mine']);
    const own = (await both.post('/records/person', { mobile: '13900001111' })).body;
    expect(own).toMatchObject({ mobile: '+86 139 0000 1111' });
    const { data } = (await both.get('/records/person?fields=mobile&sort=mobile')).body;
    expect(data.map((record: { mobile: unknown }) => record.mobile)).toEqual([own.mobile, SHOWN.mobile]);
    const found = await both.get(`/records/person?filter=${encodeURIComponent('{"field":"mobile","op":"not_empty"}')}`);
    expect(found.body.data.map((record: { id: string }) => record.id)).toEqual([own.id]);
    await admin.delete(`/records/person/${own.id}`);
  });

  it('is described to clients as what can be shown and not asked by', async () => {
    const { fields, titleField } = (await desk.get('/modules/person')).body;
    const mobile = fields.find((field: { name: string }) => field.name === 'mobile');
    expect(mobile).toMatchObject({ masked: true, sortable: false, operators: [], writable: true });
    expect(titleField).toBe('name');
    expect((await admin.get('/modules/person')).body.fields.find((f: { name: string }) => f.name === 'mobile')).not.toHaveProperty('masked'); // prettier-ignore
  });
});

describe('who sees the mask only', () => {
  it.each([
    `filter=${encodeURIComponent('{"field":"mobile","op":"eq","value":"+86 138 0013 8888"}')}`,
    'sort=salary',
    'sum=salary',
  ])('cannot ask by it: %s', async (query) => {
    expect(await desk.get(`/records/person?${query}`)).toMatchObject({ status: 400, body: { code: 'masked_field' } });
  });

  it.each(['13800138888', '0013', '张小明', 'zhang.xm', 'E12345678', '45678'])('does not find it by %s', async (q) => {
    expect((await desk.get(`/records/person?q=${encodeURIComponent(q)}`)).body.data).toEqual([]);
    expect((await desk.get(`/search?q=${encodeURIComponent(q)}`)).body.data).toEqual([]);
  });

  it('does not write the mask back, in any form, and may write another value', async () => {
    for (const [field, value] of Object.entries(SHOWN).filter(([name]) => name !== 'note')) {
      const texts = [value, (value as { masked: string }).masked];
      for (const text of texts)
        expect(await desk.patch(`/records/person/${id}`, { [field]: text })).toMatchObject({
          status: 422,
          body: { errors: [{ code: 'masked_value', path: `/${field}` }] },
        });
    }
    expect((await admin.get(`/records/person/${id}`)).body).toMatchObject(WHOLE);
    const changed = await desk.patch(`/records/person/${id}`, { passport: 'X99999999' });
    expect(changed).toMatchObject({ status: 200, body: { passport: { masked: 'X****99' } } });
    // Empty is a value too, and says nothing of what was there.
    expect(await desk.patch(`/records/person/${id}`, { salary: null })).toMatchObject({ status: 200, body: { salary: null } }); // prettier-ignore
    expect((await desk.get(`/records/person/${id}/history`)).body.data[0].changes).toEqual({ salary: [SHOWN.salary, null] }); // prettier-ignore
    const { passport, salary } = WHOLE;
    expect(await admin.patch(`/records/person/${id}`, { passport, salary })).toMatchObject({ status: 200 });
  });

  it('is not warned of what is the same, and learns of what is forbidden no more than that it is', async () => {
    const given = { email: WHOLE.email, note: 'twin' };
    expect((await desk.post('/records/person/duplicates', { data: given })).body).toEqual({ duplicates: [] });
    const twin = await desk.post('/records/person', given);
    expect(twin).toMatchObject({ status: 201, body: { email: SHOWN.email } });
    await admin.delete(`/records/person/${twin.body.id}`);
    const blocked = await desk.post('/records/person', { passport: WHOLE.passport });
    expect(blocked).toMatchObject({ status: 409, body: { code: 'duplicate_blocked', duplicates: [{ fields: [], records: [], hidden: true }] } }); // prettier-ignore
    expect(blocked.text).not.toContain(id);
    const taken = await desk.post('/records/person', { mobile: WHOLE.mobile });
    expect(taken).toMatchObject({ status: 409, body: { code: 'not_unique' } });
    expect(taken.text).not.toContain(id);
    expect(await desk.call('PUT', `/records/person/by/mobile/${encodeURIComponent(WHOLE.mobile)}`, { note: 'x' })).toMatchObject({ status: 400 }); // prettier-ignore
  });

  it('gets it in no answer, whatever it is and whatever is asked', async () => {
    const digits = fc.stringMatching(/^13[0-9]{9}$/);
    const word = fc.stringMatching(/^[b-y]{5,12}$/);
    const person = fc.record({
      name: fc.record({ family: word, given: word }),
      mobile: digits.map((d) => `+86 ${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`),
      email: word.map((w) => `q${w}@example.com`),
      passport: fc.stringMatching(/^[A-Z][0-9]{9}$/),
      salary: fc.integer({ min: 10_000_000, max: 99_999_999 }),
    });
    await fc.assert(
      fc.asyncProperty(person, person, async (one, other) => {
        const made = await admin.post('/records/person', one);
        fc.pre(made.status === 201);
        const path = `/records/person/${made.body.id}`;
        const before = [
          await desk.get(`${path}?expand=owner`),
          await desk.get('/records/person?limit=5&count=exact'),
          await desk.post('/records/person/query', { q: one.mobile, limit: 5 }),
          await desk.post('/records/person/query', { filter: { field: 'mobile', op: 'eq', value: 'x' } }),
          await desk.get(`/search?q=${one.email.slice(1, 5)}`),
          await desk.patch(path, { note: 'n', version: made.body.version }),
          await desk.patch(path, { note: 'late', version: made.body.version }),
          await desk.post('/records/person/bulk', { operations: [{ op: 'update', id: made.body.id, data: { note: 'b' } }] }), // prettier-ignore
          await desk.patch(path, { salary: 'much', email: 'no' }),
        ];
        await admin.patch(path, other);
        const after = [
          await desk.get(`${path}/history`),
          await desk.post('/records/person/duplicates', { data: { note: 'n' }, id: made.body.id }),
          await desk.delete(path),
          await desk.get('/records/person?deleted=only&limit=5'),
        ];
        const secrets = [one, other].flatMap((p) => [p.name.given, p.mobile, p.email, p.passport, String(p.salary)]);
        for (const secret of secrets)
          for (const answer of [...before, ...after]) expect(answer.text).not.toContain(secret);
        await admin.delete(path);
      }),
      { numRuns: 15 },
    );
  });
});

describe('an approval', () => {
  it('shows who decides the masks, in its card, its snapshot, what changed since, and in notifications', async () => {
    const keeper = await world.user('submitter', ['keeper']);
    const made = await keeper.post('/records/person', { ...WHOLE, mobile: '13900139999', email: 'ye.z@example.com', passport: 'F12345678' }); // prettier-ignore
    const sent = await keeper.post(`/records/person/${made.body.id}/submit`, { comment: 'please' });
    expect(sent).toMatchObject({ status: 201, body: { title: '张*', snapshot: { mobile: '+86 139 0013 9999' } } });
    const mobile = { masked: '+86 139****9999' };
    const detail = await desk.get(`/approvals/${sent.body.id}`);
    expect(detail.body).toMatchObject({ title: '张*', snapshot: { name: SHOWN.name, mobile, note: 'regular' } });
    const answers = [detail, await desk.get('/approvals?box=todo'), await desk.get('/notifications')];
    expect(answers[2]!.text).toContain('张*');
    for (const { text } of answers) expect(text).not.toMatch(/小明|0013|ye\.z|F1234567|45678/);
  });
});

describe('masks of documents', () => {
  it('are for fields that can have one, and for roles by fields that there are', async () => {
    const refused = async (document: { kind: string; name: string }): Promise<readonly string[]> => {
      const saved = await admin.call('PUT', `/definitions/${document.kind}/${document.name}`, document);
      const answer = saved.status === 200 ? await admin.post('/publish', {}) : saved;
      expect(answer.status).toBe(422);
      await admin.delete(`/definitions/${document.kind}/${document.name}?draft=true`);
      return answer.body.errors.map((e: { code: string; path: string }) => `${e.code} ${e.path.split('/').slice(-2).join('/')}`); // prettier-ignore
    };
    const lookup = { name: 'person', type: 'lookup', target: 'person', masked: true };
    expect(await refused({ ...VISIT, fields: [VISIT.fields[0]!, lookup] } as never)).toEqual([expect.stringMatching(/unknown_key/)]); // prettier-ignore
    expect(await refused(role('desk', { unmasked: ['nonesuch'] }) as never)).toEqual(['unknown_field unmasked/0']);
  });
});
