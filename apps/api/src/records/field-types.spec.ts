import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Json, Moment } from '@mokuai/expression';
import { DEFINITIONS, operandsOf, SUBJECTS, valuesOf, type Subject } from './field-types.fixture.js';
import { sendPicture } from '../spec/picture.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(120_000);

let folder: string;
let world: World;
let moment: Moment;
/** Two records of each module that fields point at. */
const ids = new Map<string, readonly string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'field-files-'));
  world = await openWorld({ FILES_DIR: folder });
  for (const document of DEFINITIONS)
    expect((await world.admin.call('PUT', `/definitions/${document.kind}/${document.name}`, document)).status).toBeLessThan(300); // prettier-ignore
  expect((await world.admin.post('/publish', {})).status).toBeLessThan(300);
  const departments = [await world.department('North'), await world.department('South')];
  const other = await world.user('ann', [], departments[0]);
  ids.set('user', [world.admin.id, other.id]).set('department', departments);
  const partner = async (title: string) => (await world.admin.post('/records/partner', { title })).body.id as string;
  ids.set('partner', [await partner('First'), await partner('Second')]);
  moment = {
    now: Date.now(),
    timeZone: 'Asia/Shanghai',
    userId: world.admin.id,
    departmentId: null,
    departmentsBelow: [],
  };
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Kept {
  readonly id: string;
  readonly value: Json;
}

/** Makes a record for each value, and one without where that may be. */
async function fill({ module, type }: Subject, values: readonly Json[]): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const bodies = type.writtenBy === 'engine' ? values.map(() => ({})) : values.map((value) => ({ value }));
  if (!type.alwaysRequired && type.writtenBy === 'client') bodies.push({});
  for (const [n, body] of bodies.entries()) {
    const { status, body: record } = await world.admin.post(`/records/${module}`, { title: `${n}`, ...body });
    expect([body, status]).toEqual([body, 201]);
    kept.push({ id: record.id, value: record.value });
  }
  return kept;
}

/** Values of a field of files, each with one that was sent for it. */
const uploaded = async ({ module }: Subject, count: number): Promise<readonly Json[]> =>
  Promise.all(Array.from({ length: count }, async (_, n) => [await sendPicture(world, `/files/${module}/value`, `图 ${n}.png`)])); // prettier-ignore

const query = async (module: string, body: object): Promise<readonly { id: string; value: Json }[]> => {
  const { status, body: page } = await world.admin.post(`/records/${module}/query`, { limit: 100, ...body });
  expect([body, status]).toEqual([body, 200]);
  return page.data;
};

describe.each(SUBJECTS.map((subject) => [subject.type.name, subject] as const))(
  'a field of type %s',
  (_name, subject) => {
    const { type, settings, module, holder, pointsAt } = subject;
    let values: readonly Json[];
    let kept: readonly Kept[];
    beforeAll(async () => {
      values = type.files ? await uploaded(subject, 3) : valuesOf(subject, ids.get(pointsAt ?? '') ?? []);
      kept = await fill(subject, values);
    });

    it('is published as it was defined, and described to who may see it in both languages', async () => {
      const document = (await world.admin.get(`/definitions/module/${module}?state=published`)).body;
      const published = (document.document ?? document).fields.find(({ name }: { name: string }) => name === 'value');
      expect(published).toEqual(settings);
      for (const language of ['en', 'zh-CN'] as const) {
        const { body } = await world.admin.with({ 'accept-language': language }).get(`/modules/${module}`);
        const field = body.fields.find(({ name }: { name: string }) => name === 'value');
        expect(field).toMatchObject({ type: type.name, writable: type.writtenBy === 'client' });
        expect(field.operators.map(({ name }: { name: string }) => name)).toEqual(
          type.operators(settings).map(({ name }) => name),
        );
      }
    });

    it('keeps what it was filled with, and keeps it when it is written back', async () => {
      for (const [n, { id, value }] of kept.entries()) {
        if (type.writtenBy === 'client') expect(value).toEqual(values[n] ?? null);
        const read = (await world.admin.get(`/records/${module}/${id}`)).body;
        expect(read.value).toEqual(value);
        if (type.writtenBy === 'engine') continue;
        const again = (await world.admin.patch(`/records/${module}/${id}`, { value: read.value })).body;
        expect([again.value, again.version]).toEqual([value, 1]);
      }
    });

    it('refuses what does not fit, and says where', async () => {
      const written = (value: Json) => world.admin.post(`/records/${module}`, { title: 'x', value });
      if (type.writtenBy === 'engine') {
        expect((await written(values[0]!)).body.errors).toMatchObject([{ code: 'read_only', path: '/value' }]);
        return;
      }
      for (const { input, code } of type.examples[0]!.invalid) {
        if (input === null) continue;
        const { status, body } = await written(input);
        // No body may hold what Postgres cannot keep, whatever the field.
        const broken = /\\u(0000|d[89a-f])/.test(JSON.stringify(input));
        expect([input, status]).toEqual([input, broken ? 400 : 422]);
        expect(body.errors.map((error: { code: string }) => error.code)).toContain(
          code === 'broken_character' ? 'malformed_text' : code,
        );
        for (const { path } of body.errors as { path: string }[]) expect(path).toMatch(/^\/value(\/|$)/);
      }
    });

    it.each(type.operators(settings).map((operator) => [operator.name, operator] as const))(
      'is filtered by %s',
      async (op, operator) => {
        const operands = operandsOf(
          operator,
          kept.flatMap(({ value }) => (value === null ? [] : [value])),
        );
        expect(operands.length).toBeGreaterThan(0);
        for (const operand of operands) {
          const resolved = operator.resolve && operand !== null ? operator.resolve(operand, moment) : operand;
          const expected = kept.filter(({ value }) => operator.test(value, resolved ?? undefined)).map(({ id }) => id);
          const filter = { field: 'value', op, ...(operator.operandSchema && { value: operand }) };
          const found = (await query(module, { filter })).map(({ id }) => id);
          expect([operand, found.sort()]).toEqual([operand, expected.sort()]);
        }
      },
    );

    it('is sorted by, both ways, where its values have an order', async () => {
      const sortable = type.compare !== undefined;
      if (!sortable && pointsAt === undefined) {
        const { status, body } = await world.admin.post(`/records/${module}/query`, { sort: ['value'] });
        expect([status, body.errors[0].code]).toEqual([400, 'not_sortable']);
        return;
      }
      if (!sortable) return;
      const filled = kept.map(({ value }) => value).filter((value) => value !== null);
      const ascending = [...filled].sort((a, b) => type.compare!(a, b, settings));
      const empty = kept.filter(({ value }) => value === null).map(() => null);
      const up = (await query(module, { sort: ['value'] })).map(({ value }) => value);
      const down = (await query(module, { sort: ['-value'] })).map(({ value }) => value);
      expect([up, down]).toEqual([
        [...ascending, ...empty],
        [...empty, ...ascending.reverse()],
      ]);
    });

    it('is shown behind a lookup', async () => {
      const [{ id, value }] = kept as readonly [Kept];
      const made = (await world.admin.post(`/records/${holder}`, { title: 'h', of: id })).body;
      const { body } = await world.admin.get(`/records/${holder}/${made.id}?expand=of(value)`);
      expect(body.expand.of).toEqual({ id, value });
    });

    it('has its changes in history', async () => {
      const [first, second] = kept as readonly [Kept, Kept];
      const byHand = type.writtenBy === 'client';
      const begin = type.alwaysRequired ? { value: first.value } : {};
      const made = (await world.admin.post(`/records/${module}`, { title: 'h', ...begin })).body;
      const [fresh] = type.files ? await uploaded(subject, 1) : [second.value];
      const next = byHand ? (type.distinct ? `${String(second.value)}-2` : fresh!) : made.value;
      if (byHand)
        expect((await world.admin.patch(`/records/${module}/${made.id}`, { value: next })).body.value).toEqual(next);
      const { data } = (await world.admin.get(`/records/${module}/${made.id}/history`)).body;
      expect(data[0].changes).toHaveProperty('value', [byHand ? made.value : null, next]);
    });
  },
);
