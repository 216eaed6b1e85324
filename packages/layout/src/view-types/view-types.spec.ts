import { expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import { effectiveModule } from '../effective-module.js';
import type { ModuleRightsView } from '../rights.js';

const own = { kind: 'view', module: 'task', columns: ['name'] };
const documents = [
  {
    ...{ kind: 'module', name: 'task', titleField: 'name' },
    fields: [
      { name: 'name', type: 'text' },
      { name: 'way', type: 'picklist', options: [{ value: 'phone' }] },
      { name: 'photo', type: 'image' },
      { name: 'since', type: 'date' },
      { name: 'until', type: 'date' },
      { name: 'parent', type: 'lookup', target: 'task' },
    ],
  },
  { ...own, type: 'calendar', name: 'when', start: 'since', end: 'until', color: 'way' },
  { ...own, type: 'gallery', name: 'cards', cover: 'way' },
  { ...own, type: 'gallery', name: 'photos', cover: 'photo' },
  { ...own, type: 'tree', name: 'below', parent: 'parent' },
] as unknown as readonly AnyDocument[];

function seen(...hidden: string[]): readonly object[] {
  const model = compileModel(1, [...BUILTIN, ...documents]);
  const rights: ModuleRightsView = {
    readable: (field) => !hidden.includes(field),
    shown: (field) => !hidden.includes(field),
    writable: () => true,
    can: { create: true, update: true, delete: true, bulk: true, assign: true, submit: true },
  };
  const module = model.module('task')!;
  const { views } = effectiveModule({ model, module, rights, rightsTo: () => rights, roles: [], locale: 'en' });
  return views.flatMap(({ calendar, gallery, tree }) => calendar ?? gallery ?? tree ?? []);
}

it('a calendar, a gallery and a tree are there as far as their reader may read what they are made by', () => {
  const when = { start: 'since', end: 'until', time: 'day', allDay: null, color: 'way', scale: 'month' };
  const [cards, photos] = [
    { cover: 'way', picture: false },
    { cover: 'photo', picture: true },
  ];
  expect(seen()).toEqual([when, cards, photos, { parent: 'parent' }]);
  const bare = { cover: null, picture: false };
  expect(seen('way', 'until')).toEqual([{ ...when, end: null, color: null }, bare, photos, { parent: 'parent' }]);
  expect(seen('since', 'parent', 'photo')).toEqual([cards, bare]);
});
