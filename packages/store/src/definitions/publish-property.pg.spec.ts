import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { ModuleDocument } from '@mokuai/definition';
import { WordMaker, type KeptRow, type PublishRow } from '@mokuai/engine';
import { fieldType, type FieldSettings } from '@mokuai/field-types';
import { ident, Problem } from '@mokuai/kernel';
import { createSearchStore } from '../search/index.js';
import { CATALOG, catalogOf, openFresh, type CatalogRow, type Fresh } from './catalog.fixture.js';
import { designer, startedDatabase, type Started } from './publishing.fixture.js';
import { kindOfStep } from './step-kinds.fixture.js';
import { anyEdit, edited, following, settled, type RandomSet } from './random-sets.fixture.js';

jest.setTimeout(3_600_000);

/** Applications that are changed again and again; more of them with `PUBLISH_RUNS=200`. */
const RUNS = Number(process.env['PUBLISH_RUNS'] ?? 30);
/** Publishes of each. */
const PUBLISHES = 10;
const ROWS = 3;

let fresh: Fresh;
beforeAll(async () => {
  fresh = await openFresh();
});
afterAll(() => fresh.close());

const modulesOf = (set: RandomSet): readonly ModuleDocument[] => set.filter((one) => one.kind === 'module');

type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** All rows of all modules, by module and id; those of removed ones by their place. */
async function recordsOf(app: Started, set: RandomSet): Promise<ReadonlyMap<string, Rows>> {
  const records = new Map<string, Rows>();
  const kept = (await keptOf(app)).filter((one) => one.field === null);
  const tables = [
    ...modulesOf(set).map(({ name }) => ({ key: name, table: `record.${ident(name)}` })),
    ...kept.map(({ module, place }) => ({ key: place, table: `${ident(place)}.${ident(module)}` })),
  ];
  for (const { key, table } of tables) {
    const rows = await app.rows<{ id: string; row: Record<string, unknown> }>(
      `SELECT id, to_jsonb(t) AS row FROM ${table} t ORDER BY id`,
    );
    records.set(key, new Map(rows.map(({ id, row }) => [id, row])));
  }
  return records;
}

type KeptOne = Pick<KeptRow, 'id' | 'module' | 'field' | 'place'>;

const keptOf = (app: Started): Promise<KeptOne[]> =>
  app.rows<KeptOne>('SELECT id, module, field, place FROM system.later_drop WHERE within IS NULL ORDER BY id');

/** Fields that were removed, by module and place. */
type Removed = Map<string, FieldSettings>;

/** The application with some of the removed fields made anew, as they were. */
async function withRemoved(
  app: Started,
  from: RandomSet,
  to: RandomSet,
  removed: Removed,
  seed: number,
): Promise<RandomSet> {
  const kept = await keptOf(app);
  return kept.reduce<RandomSet>((set, { module, place }, n) => {
    const field = removed.get(`${module} ${place}`);
    const [was, now] = [from, set].map((one) => modulesOf(one).find(({ name }) => name === module));
    if (!field || !was || !now || (seed + n) % 4 === 0) return set;
    const has = (one: ModuleDocument): boolean => one.fields.some(({ name, renamedFrom }) => [name, renamedFrom].includes(field.name)); // prettier-ignore
    const lost = 'target' in field && !modulesOf(set).some(({ name }) => name === field.target);
    if (has(was) || has(now) || lost || 'numbering' in field) return set;
    return set.map((one) => (one === now ? { ...now, fields: [...now.fields, field] } : one));
  }, to);
}

/** Wants some of what is kept for fields and modules that are new in `to`. */
async function want(app: Started, from: RandomSet, to: RandomSet, seed: number): Promise<void> {
  const before = new Map(modulesOf(from).map((module) => [module.name, module]));
  for (const [n, { id, module, field }] of (await keptOf(app)).entries()) {
    const [was, now] = [before.get(module), modulesOf(to).find((one) => one.name === module)];
    if ((seed + n) % 3 === 0 || !now || (field === null) !== (was === undefined)) continue;
    const name = field ?? module;
    if (field !== null && !newFields(was!, now).some((one) => one.name === name)) continue;
    await app.ports.publishes.want(app.database, id, name);
  }
}

/** What the last publish took back, which is what fitted of what was wanted. */
async function takenBy(app: Started): Promise<PublishRow['takeBack']> {
  const text = 'SELECT take_back AS taken FROM system.publish ORDER BY started_at DESC, id DESC LIMIT 1';
  return (await app.rows<{ taken: PublishRow['takeBack'] }>(text))[0]!.taken;
}

/** Fields of a module that have no values of fields that were published. */
const newFields = (was: ModuleDocument, now: ModuleDocument): readonly FieldSettings[] =>
  now.fields.filter(
    ({ name, renamedFrom }) => !was.fields.some((one) => one.name === name || one.name === renamedFrom),
  );

let number = 0;

/** Some value of a field, an example of its type; a reference points at a record that is there. */
async function valueOf(app: Started, settings: FieldSettings, n: number): Promise<unknown> {
  const type = fieldType(settings.type)!;
  const target = type.target?.(settings);
  if (target !== undefined) {
    const rows = await app.rows<{ id: string }>(`SELECT id FROM record.${ident(target)} ORDER BY id`);
    return rows.length > 0 ? rows[n % rows.length]!.id : null;
  }
  if (type.numbering?.(settings) !== undefined) return `N${number++}`;
  const values = type.examples
    .flatMap(({ valid, ascending }) => [...valid.map(({ input }) => input), ...ascending])
    .filter((value) => value !== null && JSON.stringify(value).length < 500);
  const value = type.normalize(values[n % values.length]!, settings);
  return value === null ? null : (type.parameter?.(value, settings) ?? value);
}

/** Puts records into every module; what would stand twice is left out. */
async function fill(app: Started, set: RandomSet, seed: number): Promise<void> {
  for (const { name, fields } of modulesOf(set)) {
    for (let n = 0; n < ROWS; n++) {
      const values = await Promise.all(fields.map((field, f) => valueOf(app, field, seed + n * (f + 1))));
      const columns = fields.map((field) => ident(field.name)).join(', ');
      const slots = fields.map((field, f) => `$${f + 1}::${fieldType(field.type)!.column(field).type}`).join(', ');
      await app.rows(
        `INSERT INTO record.${ident(name)} (id, deleted_at, ${columns})
         VALUES (uuidv7(), ${n === 2 ? 'now()' : 'NULL'}, ${slots}) ON CONFLICT DO NOTHING`,
        ...values,
      );
    }
  }
}

/** What must be agreed to for `to` to follow `from`. */
function lossesOf(from: RandomSet, to: RandomSet): string[] {
  const after = new Map(modulesOf(to).map((module) => [module.name, module]));
  return modulesOf(from).flatMap((module) => {
    const next = after.get(module.name);
    if (!next) return [`drop module/${module.name}`];
    const stays = new Set(
      next.fields.flatMap(({ name, renamedFrom }) => [name, ...(renamedFrom ? [renamedFrom] : [])]),
    );
    return module.fields
      .filter((field) => !stays.has(field.name))
      .map((field) => `drop module/${module.name}/fields/${field.name}`);
  });
}

/**
 * Every value is where it was, or under the new name of its field; what was given up is in its place, and what is new has
 * nothing of it but where that was chosen.
 */
function expectKept(
  from: RandomSet,
  to: RandomSet,
  before: ReadonlyMap<string, Rows>,
  after: ReadonlyMap<string, Rows>,
  taken: PublishRow['takeBack'],
  revision: number,
) {
  for (const module of modulesOf(from)) {
    const next = modulesOf(to).find((one) => one.name === module.name);
    const rows = after.get(next ? module.name : `_kept${revision}_${module.name}`)!;
    expect([...rows.keys()]).toEqual([...before.get(module.name)!.keys()]);
    const places = new Map(taken.filter((one) => one.module === module.name).map((one) => [one.field, one.place]));
    const fresh = next ? newFields(module, next) : [];
    for (const [id, row] of before.get(module.name)!) {
      const now = rows.get(id)!;
      for (const { name } of module.fields) {
        const renamed = next?.fields.find((one) => one.renamedFrom === name)?.name;
        const stays = !next || next.fields.some((one) => one.name === name);
        const other = isConverted(module, next, name);
        const at = renamed ?? (stays && !other ? name : `_kept${revision}_${name}`);
        expect([module.name, id, name, now[at]]).toEqual([module.name, id, name, row[name]]);
        // What becomes of a value is the matter of its type; nothing comes of none.
        if (other && row[name] === null)
          expect([module.name, id, name, now[name]]).toEqual([module.name, id, name, null]);
      }
      for (const field of fresh) expectStarted(field, now[field.name], row[places.get(field.name) ?? '']);
      for (const place of Object.keys(row).filter(
        (name) => /^_kept/.test(name) && ![...places.values()].includes(name),
      ))
        expect([place, now[place]]).toEqual([place, row[place]]);
    }
  }
  for (const [place, rows] of before) {
    if (!place.startsWith('_kept')) continue;
    const table = taken.find((one) => one.place === place);
    const now = after.get(table?.module ?? place)!;
    expect([...now.keys()]).toEqual([...rows.keys()]);
    for (const field of modulesOf(to).find((one) => one.name === table?.module)?.fields ?? [])
      for (const [id, row] of rows)
        expectStarted(field, now.get(id)![field.name], table!.fits.includes(field.name) ? row[field.name] : null);
  }
}

/** A new field has what it takes back, but for references to what is gone; what is empty may be filled. */
function expectStarted(field: FieldSettings, now: unknown, was: unknown): void {
  const empty = was === null || was === undefined;
  if (empty && field.required === true && field.default !== undefined) return;
  if (!empty && now === null && 'target' in field) return;
  expect([field.name, now]).toEqual([field.name, empty ? null : was]);
}

/** Does a field get another type? */
const isConverted = (was: ModuleDocument, now: ModuleDocument | undefined, name: string): boolean => {
  const [before, after] = [was, now].map((module) => module?.fields.find((one) => one.name === name)?.type);
  return before !== undefined && after !== undefined && before !== after;
};

/** What may be asked about fields that get another type, where some of their values do not fit. */
const conversionsIn = (from: RandomSet, to: RandomSet): string[] =>
  modulesOf(from).flatMap((module) => {
    const next = modulesOf(to).find(({ name }) => name === module.name);
    return module.fields
      .filter(({ name }) => isConverted(module, next, name))
      .map(({ name }) => `convert module/${module.name}/fields/${name}`);
  });

async function publish(app: Started, confirm: readonly string[]): Promise<unknown> {
  return app.publishing.publish(designer, { confirm }).catch((error: unknown) => error);
}

/** Publishes; gives the application that is published now. */
async function step(
  app: Started,
  from: RandomSet,
  next: RandomSet,
  { seed, drop, removed }: { readonly seed: number; readonly drop: boolean; readonly removed: Removed },
): Promise<RandomSet> {
  const to = await withRemoved(app, from, next, removed, seed);
  await fill(app, from, seed);
  const before = await recordsOf(app, from);
  await app.drafts.saveAll(designer, to, '');
  const known = new Set(to.map((one) => `${one.kind}/${one.name}`));
  for (const one of from)
    if (!known.has(`${one.kind}/${one.name}`)) await app.drafts.remove(designer, one.kind, one.name);
  if ((await app.drafts.changes()).length === 0) return from;
  await want(app, from, to, seed);
  const losses = lossesOf(from, to);
  if (losses.length > 0) {
    const refused = (await publish(app, losses.slice(1))) as Problem;
    expect([refused.code, refused.faults]).toEqual(['needs_confirmation', []]);
    expect(((await publish(app, [])) as Problem).extra['losses']).toMatchObject(
      expect.arrayContaining(losses.map((confirm) => expect.objectContaining({ confirm }))) as object,
    );
  }
  const answer = await publish(app, [...losses, ...conversionsIn(from, to)]);
  if (answer instanceof Problem) {
    // Values stand twice where they may not any more: the one reason to refuse, and nothing is half-applied.
    expect([answer.code, ...answer.faults.map((one) => one.code)]).toEqual(['unpublishable', ...answer.faults.map(() => 'values_not_unique')]); // prettier-ignore
    expect(await catalogOf(app)).toEqual(await fresh.catalogOf(settled(from)));
    expect(await recordsOf(app, from)).toEqual(before);
    for (const draft of await app.drafts.changes()) await app.drafts.discard(draft.kind, draft.name);
    return from;
  }
  if (answer instanceof Error) throw answer;
  const { revision } = app.models.current();
  expectKept(from, to, before, await recordsOf(app, to), await takenBy(app), revision);
  for (const module of modulesOf(from))
    for (const { renamedFrom: _, ...field } of module.fields) removed.set(`${module.name} _kept${revision}_${field.name}`, field); // prettier-ignore
  await new WordMaker({ models: app.models, store: createSearchStore(app.url) }).work();
  const wanted = await fresh.catalogOf(to);
  expect(await catalogOf(app)).toEqual(wanted);
  if (drop) {
    await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
    await app.publishing.prepare();
    expect((await app.rows<CatalogRow>(CATALOG)).map((row) => row.line)).toEqual(wanted);
  }
  return settled(to);
}

describe('publishing any application after any other', () => {
  it('gives the database that a fresh one would have, and loses no value without asking', async () => {
    const change = fc.record({
      edits: fc.array(anyEdit, { minLength: 3, maxLength: 12 }),
      seed: fc.nat(20),
      drop: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: PUBLISHES, maxLength: PUBLISHES }), async (changes) => {
        const app = await startedDatabase();
        try {
          let set: RandomSet = edited(edited([], { kind: 'addModule', at: [0, 0, 0], flags: { required: false, unique: false, indexed: false } }), { kind: 'addModule', at: [1, 0, 0], flags: { required: false, unique: false, indexed: false } }); // prettier-ignore
          await app.publish(set);
          const removed: Removed = new Map();
          for (const { edits, seed, drop } of changes) {
            const to = following(set, edits.reduce(edited, set));
            if (to.length === 0) continue;
            set = await step(app, set, to, { seed, drop, removed });
          }
          // Each of them is killed in its midst elsewhere; one that is new must be too.
          for (const one of await app.rows<{ kind: string; sql: string }>(
            'SELECT DISTINCT kind, sql FROM system.publish_step',
          ))
            kindOfStep(one);
        } finally {
          await app.close();
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
