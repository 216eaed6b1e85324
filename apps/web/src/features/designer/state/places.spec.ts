import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LayoutDocument } from '@mokuai/definition';
import type { Place } from './design.js';
import { liftedFrom, neighbour, nextGap, nextPlace, placeAmong, stepField, stepOf, type Step } from './places.js';

const section = (count: number, columns?: 1 | 2 | 3) => ({
  ...(columns ? { columns } : {}),
  fields: Array.from({ length: count }, (_, i) => ({ field: `f${i}` })),
});
const TABS: LayoutDocument['tabs'] = [
  { sections: [section(3, 2), section(0, 1)] },
  { sections: [] },
  { sections: [section(4, 3)] },
];
const at = (tab: number, section: number, index: number): Place => ({ tab, section, index });

describe('places', () => {
  it.each([
    ['right', at(0, 0, 0), at(0, 0, 1)],
    ['down', at(0, 0, 0), at(0, 0, 2)],
    ['down', at(0, 0, 2), at(0, 0, 3)],
    ['down', at(0, 0, 3), at(0, 1, 0)],
    ['right', at(0, 1, 0), at(2, 0, 0)],
    ['left', at(2, 0, 0), at(0, 1, 0)],
    ['up', at(0, 1, 0), at(0, 0, 3)],
    ['up', at(0, 0, 1), at(0, 0, 0)],
    ['up', at(0, 0, 0), at(0, 0, 0)],
    ['down', at(2, 0, 1), at(2, 0, 4)],
    ['right', at(2, 0, 4), at(2, 0, 4)],
  ] as const)('%s of %j is %j', (step, from, to) => expect(nextPlace(TABS, from, step)).toEqual(to));

  it('goes one by one where there is room for one column only', () =>
    expect(nextPlace(TABS, at(0, 0, 0), 'down', 1)).toEqual(at(0, 0, 1)));

  it('takes sections from gap to gap, through tabs that have none', () => {
    const way = [at(0, 0, 0)].map(({ tab, section: s }) => ({ tab, section: s }));
    for (let i = 0; i < 6; i++) way.push(nextGap(TABS, way.at(-1)!, 'down'));
    expect(way.map(({ tab, section: s }) => `${tab}.${s}`)).toEqual(['0.0', '0.1', '0.2', '1.0', '2.0', '2.1', '2.1']);
    expect(nextGap(TABS, { tab: 1, section: 0 }, 'up')).toEqual({ tab: 0, section: 2 });
  });

  it('counts places without the field that is carried, and with it', () => {
    const own = at(0, 0, 1);
    expect(liftedFrom(TABS, own)[0]!.sections[0]!.fields.map(({ field }) => field)).toEqual(['f0', 'f2']);
    expect([0, 1, 2].map((index) => placeAmong(own, at(0, 0, index)).index)).toEqual([0, 1, 3]);
    expect(placeAmong(own, at(0, 1, 2))).toEqual(at(0, 1, 2));
    expect(liftedFrom(TABS, undefined)).toBe(TABS);
  });

  it.each([
    ['right', at(0, 0, 0), at(0, 0, 2)],
    ['left', at(0, 0, 1), at(0, 0, 0)],
    ['down', at(0, 0, 0), at(0, 0, 3)],
    ['right', at(0, 0, 2), at(0, 1, 0)],
    ['left', at(0, 0, 0), at(0, 0, 0)],
  ] as const)('moves a field %s from %j before %j', (step, from, to) =>
    expect(stepField(TABS, from, step)).toEqual(to),
  );

  it.each([
    ['right', at(0, 0, 1), 'f2'],
    ['down', at(0, 0, 2), 'f0'],
    ['up', at(2, 0, 0), 'f2'],
    ['left', at(0, 0, 0), undefined],
    ['down', at(2, 0, 3), undefined],
  ] as const)('looks %s from %j at %s', (step, from, field) => expect(neighbour(TABS, from, step)).toBe(field));

  it('reaches every place of any form with the right arrow, and comes back with the left one', () => {
    const tabs = fc.array(
      fc.record({ sections: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(1, 2, 3)), { maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(tabs, (made) => {
        const form = made.map((tab) => ({ sections: tab.sections.map(([n, c]) => section(n, c as 1 | 2 | 3)) }));
        const all = form.flatMap((tab, t) =>
          tab.sections.flatMap((s, i) => Array.from({ length: s.fields.length + 1 }, (_, index) => at(t, i, index))),
        );
        if (all.length === 0) return;
        const walk = (from: Place, step: Step): Place[] => {
          const way = [from];
          for (;;) {
            const next = nextPlace(form, way.at(-1)!, step);
            if (JSON.stringify(next) === JSON.stringify(way.at(-1))) return way;
            way.push(next);
          }
        };
        expect(walk(all[0]!, 'right')).toEqual(all);
        expect(walk(all.at(-1)!, 'left')).toEqual([...all].reverse());
      }),
    );
  });

  it('knows the arrow keys', () =>
    expect(['ArrowUp', 'ArrowRight', 'Enter'].map(stepOf)).toEqual(['up', 'right', undefined]));
});
