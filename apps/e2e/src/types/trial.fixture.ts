import type { EffectiveModule, RecordPage, SavedView } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';
import type { Page } from 'playwright-core';
import { ask } from '../people.fixture.js';
import { SUBJECTS, type Subject } from './cases.fixture.js';
import type { Named, World } from './place.fixture.js';
import type { Value } from './type-case.fixture.js';

export const MODULE = { name: 'types_trial', label: { en: 'Types trial', 'zh-CN': '类型试验' } } as const;
const PARTNER = { name: 'types_partner', label: { en: 'Types partner', 'zh-CN': '类型伙伴' } } as const;
export const HOLDER = { name: 'types_holder', label: { en: 'Types holder', 'zh-CN': '类型持有' } } as const;

const titled = (module: { readonly name: string; readonly label: object }, fields: readonly object[] = []) => ({
  kind: 'module',
  schemaVersion: 1,
  ...module,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', label: { en: 'Name', 'zh-CN': '名称' }, required: true }, ...fields],
});

const publish = async (page: Page, ...documents: readonly { readonly kind: string; readonly name: string }[]) => {
  for (const one of documents) await ask(page, 'PUT', `/definitions/${one.kind}/${one.name}`, one);
  await ask(page, 'POST', '/publish', { only: documents.map(({ kind, name }) => `${kind}/${name}`) });
};

const named = async (page: Page, module: string, body: object): Promise<readonly Named[]> =>
  (await ask<RecordPage>(page, 'POST', `/records/${module}/query`, { fields: ['name'], limit: 3, ...body })).data.map(
    ({ id, name }) => ({ id, name: String(name) }),
  );

/** Makes what the fields of the trial point at. */
export async function makeWorld(page: Page): Promise<World> {
  await publish(page, titled(PARTNER));
  const partners: Named[] = [];
  for (const name of ['Alpine Works', 'Bergmann', 'Cedar & Sons'])
    partners.push({ ...(await ask<{ id: string }>(page, 'POST', '/records/types_partner', { name })), name });
  const me = await ask<{ id: string }>(page, 'GET', '/auth/me');
  const others = await named(page, 'user', { filter: { field: 'id', op: 'ne', value: me.id }, sort: ['name'] });
  return {
    partners,
    users: [...(await named(page, 'user', { filter: { field: 'id', op: 'eq', value: me.id } })), ...others],
    departments: await named(page, 'department', { sort: ['name'] }),
    records: [],
  };
}

/** Makes a module that looks the trial's records up. */
export const makeHolder = (page: Page): Promise<void> =>
  publish(page, titled(HOLDER, [{ name: 'of', type: 'lookup', target: MODULE.name, label: { en: 'Of', 'zh-CN': '属于' } }])); // prettier-ignore

/** What the fields of the trial are called, by type, as they were published. */
export async function fieldNames(page: Page): Promise<ReadonlyMap<string, string>> {
  const { fields } = await ask<EffectiveModule>(page, 'GET', `/modules/${MODULE.name}`);
  const own = fields.filter(({ system, name }) => !system && name !== 'name');
  return new Map(own.map(({ type, name }) => [type, name]));
}

/** A view of these columns, by its id. */
export async function viewOf(page: Page, module: string, columns: readonly string[]): Promise<string> {
  const { views } = await ask<EffectiveModule>(page, 'GET', `/modules/${module}`);
  const content = { filter: null, sort: [], columns, widths: {}, pinned: 1 };
  const view = { module, base: views[0]!.name, label: 'All', content };
  return (await ask<SavedView>(page, 'POST', '/my/views', view)).id;
}

export const valueIn = (value: Value, world: World): Json => (typeof value === 'function' ? value(world) : value);

/** What the second and the third record are made with. */
export const bodyOf = (
  which: 'second' | 'third',
  names: ReadonlyMap<string, string>,
  world: World,
): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    SUBJECTS.flatMap(({ type, story }) => {
      const value = story[which];
      return value === undefined ? [] : [[names.get(type.name)!, valueIn(value, world)]];
    }),
  );

/** What the field of a type is called. */
export const labelOf = ({ type, story }: Subject, locale: Locale): string => (story.label ?? type.label)[locale];
