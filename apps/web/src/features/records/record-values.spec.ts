import { describe, expect, it } from '@jest/globals';
import type { ApiRecord, EffectiveField, EffectiveLayout, EffectiveModule, Me } from '@mokuai/contract';
import { changesOf, clashesOf, creation, inputsOf, newValues, valuesOf } from './record-values.js';

const field = (name: string, more: Partial<EffectiveField> = {}) =>
  ({ name, writable: true, default: null, ...more }) as EffectiveField;
const fields = [field('name'), field('way', { default: 'phone' }), field('no', { writable: false })];
const layout = {
  tabs: [
    {
      sections: [
        { fields: [{ field: 'no' }, { field: 'name' }] },
        { fields: [{ field: 'way' }, { field: 'gone' }, { field: 'name' }] },
      ],
    },
  ],
};
const module = { fields } as unknown as EffectiveModule;

describe('the values of a form', () => {
  it('are those a user may write, each once, in the order of the layout', () => {
    expect(inputsOf(module, layout as unknown as EffectiveLayout).map((f) => f.name)).toEqual(['name', 'way']);
  });

  it('begin with what was given, then defaults, then nothing', () => {
    const around = { me: { id: 'u1' } as Me, timeZone: 'UTC', now: 0 };
    expect(newValues(fields, { name: 'A' }, around)).toEqual({ name: 'A', way: 'phone', no: null });
    const keeper = field('keeper', { default: { me: true } });
    expect(newValues([keeper], {}, around)).toEqual({ keeper: 'u1' });
    expect(newValues([keeper], { keeper: 'u2' }, around)).toEqual({ keeper: 'u2' });
    expect(valuesOf(fields, { name: 'B' } as unknown as ApiRecord)).toEqual({ name: 'B', way: null, no: null });
  });

  it('are sent whole but for the empty ones when new', () => {
    expect(creation([], { name: 'A', way: null, done: false, cost: 0 }, { account: 'x', name: 'B' })).toEqual({
      account: 'x',
      name: 'A',
      done: false,
      cost: 0,
    });
  });

  it('are sent as empty when new where a default was taken out', () => {
    expect(creation(fields, { name: null, way: undefined, no: null }, {})).toEqual({ way: null });
  });

  it('are sent by difference when changed; emptied ones as null', () => {
    const base = { name: 'A', tags: ['x'], cost: 1, note: null };
    expect(changesOf(base, { name: 'A', tags: ['x'], cost: undefined, note: null })).toEqual({ cost: null });
    expect(changesOf(base, { ...base, tags: ['x', 'y'] })).toEqual({ tags: ['x', 'y'] });
  });

  it('clash only where both sides changed a field to different values', () => {
    const base = { name: 'A', cost: 1, way: 'phone', note: null };
    const mine = { name: 'B', cost: 2, way: 'mail' };
    const current = { name: 'C', cost: 1, way: 'mail', note: 'new' };
    expect(clashesOf(base, mine, current)).toEqual([{ field: 'name', mine: 'B', theirs: 'C' }]);
  });
});
