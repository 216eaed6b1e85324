import { describe, expect, it } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { changesOf } from './changes.js';

const module = (...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module', schemaVersion: 1, name: 'visit', titleField: 'name', fields,
}); // prettier-ignore

describe('what changed of the fields', () => {
  const live = module({ name: 'name', type: 'text' }, { name: 'day', type: 'date', required: true });
  it.each([
    ['nothing', module({ name: 'name', type: 'text' }, { required: true, type: 'date', name: 'day' }), []],
    ['a setting', module({ name: 'name', type: 'text', label: 'N' }), [['name', 'changed']]],
    ['a field', module({ name: 'name', type: 'text' }, { name: 'way', type: 'text' }), [['way', 'new']]],
    ['a name', module({ name: 'title', type: 'text', renamedFrom: 'name' }), [['title', 'changed']]],
  ] as const)('%s', (_, now, expected) => expect([...changesOf(now, live)]).toEqual(expected));

  it('is everything where nothing is live', () => expect(changesOf(live, undefined).size).toBe(2));
});
