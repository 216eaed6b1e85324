import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { parseJson, type Fault, type Records, type RecordStatement, type Result } from '@mokuai/kernel';
import { queryRecords } from '@mokuai/wire';
import pg from 'pg';
import type { ReadInput } from '../given.js';
import type { Counted, ListKeys } from '../read-list.js';
import { ReadRoad } from '../read-road.js';
import { moment, type World } from './world.fixture.js';

export type Answered = Readonly<Record<string, Json>>;

export interface Page {
  readonly data: readonly Answered[];
  readonly page: {
    readonly next: string | null;
    readonly count?: number;
    readonly countCapped?: boolean;
    readonly sums?: Readonly<Record<string, number | null>>;
  };
}

export const secret = Buffer.from('a secret of specs');
export const road = new ReadRoad(secret);

/** The value of a good result; a bad one throws with its faults. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

export const faultsOf = (result: Result<unknown>): readonly Fault[] => (result.ok ? [] : result.faults);

/** Runs a statement whose rows are records. */
export const records = (client: pg.Client, statement: RecordStatement): Promise<Records<ListKeys>> =>
  queryRecords<ListKeys>(client, statement, pg.types as unknown as pg.CustomTypesConfig);

/** One page, as a client gets it. */
export async function list(world: World, model: Model, actor: Actor, module: string, input: ReadInput): Promise<Page> {
  const read = valueOf(road.list(model, actor, module, input, moment));
  const found = await records(world.client, read.statement);
  const counted = read.count && (await world.client.query<Counted>(read.count as never)).rows[0];
  return parseJson(read.present(found, counted)) as Page;
}

/** All pages to the end. */
export async function pages(
  world: World,
  model: Model,
  actor: Actor,
  module: string,
  input: ReadInput,
): Promise<Answered[]> {
  const all: Answered[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Page = await list(world, model, actor, module, after === '' ? input : { ...input, after });
    all.push(...page.data);
    after = page.page.next;
  }
  return all;
}

export async function one(world: World, model: Model, actor: Actor, module: string, id: string, input: ReadInput = {}) {
  const statement = valueOf(road.one(model, actor, module, id, input));
  const found = await records(world.client, statement);
  return found.count > 0 ? (parseJson(found.text()) as Answered) : undefined;
}
