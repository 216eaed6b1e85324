import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LayoutDocument } from '@mokuai/definition';
import { chooseLayout, choiceOf, namedBusinessTypes, rolesInOrder, type LayoutRequest } from './choose-layout.js';

type Terms = Partial<Pick<LayoutDocument, 'businessTypes' | 'roles' | 'device' | 'order' | 'pages'>>;
const layout = (name: string, terms: Terms = {}): LayoutDocument => ({
  ...{ kind: 'layout', module: 'deal', name, pages: ['create', 'edit', 'detail'], tabs: [] },
  ...terms,
});
const request = (more: Partial<LayoutRequest> = {}): LayoutRequest => ({
  ...{ page: 'detail', device: 'desktop', businessType: null, roles: ['sales', 'support'] },
  ...more,
});

const plain = layout('plain');
const phone = layout('phone', { device: 'phone' });
const sales = layout('sales', { roles: ['sales'] });
const salesPhone = layout('sales_phone', { roles: ['sales'], device: 'phone' });
const support = layout('support', { roles: ['support'] });
const renewal = layout('renewal', { businessTypes: ['renewal', 'upgrade'] });
const renewalSupport = layout('renewal_support', { businessTypes: ['renewal'], roles: ['support'] });
const all = [plain, phone, sales, salesPhone, support, renewal, renewalSupport];

describe('the layout of a page', () => {
  it.each<[string, Partial<LayoutRequest>, string]>([
    ['nothing particular', { roles: [] }, 'plain'],
    ['a device before everybody', { roles: ['finance'], device: 'phone' }, 'phone'],
    ['a role before everybody', {}, 'sales'],
    ['the role that comes first', { roles: ['support', 'sales'] }, 'support'],
    ['a role before a device', { roles: ['support'], device: 'phone' }, 'support'],
    ['a role on its device before the role', { device: 'phone' }, 'sales_phone'],
    ['a business type before role and device', { roles: ['sales'], device: 'phone', businessType: 'renewal' }, 'renewal'],
    ['a business type of a role before the business type', { roles: ['support'], businessType: 'renewal' }, 'renewal_support'],
    ['another of its business types', { roles: ['support'], businessType: 'upgrade' }, 'renewal'],
    ['a business type that no layout names', { roles: [], businessType: 'new' }, 'plain'],
  ])('%s', (_, more, name) => expect(chooseLayout(all, request(more))?.name).toBe(name)); // prettier-ignore

  it('is settled by order, then by name', () => {
    expect(chooseLayout([layout('a'), layout('b', { order: -1 })], request())?.name).toBe('b');
    expect(chooseLayout([layout('b', { roles: ['sales', 'x'] }), layout('a', { roles: ['sales', 'y'] })], request())?.name).toBe('a'); // prettier-ignore
  });

  it.each<[string, Partial<LayoutRequest>, string]>([
    ['business type', { businessType: 'renewal' }, 'renewal_support before renewal by role'],
    ['role', {}, 'sales before support by role'],
    ['device', { roles: ['sales'], device: 'phone' }, 'sales_phone before sales by device'],
    ['business type before role', { roles: ['sales'], businessType: 'renewal' }, 'renewal before sales by business_type'],
  ])('says what decided: %s', (_, more, words) => {
    const { layout: taken, before } = choiceOf(all, request(more))!;
    expect(`${taken.name} before ${before?.layout.name} by ${before?.by}`).toBe(words);
  }); // prettier-ignore

  it('says what decided between those for the same, and nothing where there is no other', () => {
    expect(choiceOf([layout('a'), layout('b', { order: -1 })], request())?.before).toMatchObject({ layout: { name: 'a' }, by: 'order' }); // prettier-ignore
    expect(choiceOf([layout('b', { roles: ['sales', 'x'] }), layout('a', { roles: ['sales', 'y'] })], request())?.before?.by).toBe('name'); // prettier-ignore
    expect(choiceOf([plain, support], request({ roles: [] }))).toEqual({ layout: plain });
  });

  it('is none where no layout serves it', () => {
    expect(chooseLayout([layout('a', { pages: ['create'] }), support], request({ roles: ['x'] }))).toBeUndefined();
  });

  it('knows roles by their order, and business types by name', () => {
    const roles = new Map([['b', { order: 2 }], ['c', { order: 1 }], ['a', {}]]); // prettier-ignore
    expect(rolesInOrder(['gone', 'b', 'c', 'a'], roles)).toEqual(['a', 'gone', 'c', 'b']);
    expect(namedBusinessTypes(all)).toEqual(['renewal', 'upgrade']);
  });

  const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values));
  const terms: fc.Arbitrary<Terms> = fc.record(
    {
      pages: fc.uniqueArray(fc.constantFrom('create', 'edit', 'detail'), { minLength: 1 }),
      businessTypes: some('renewal', 'upgrade'),
      roles: some('sales', 'support', 'finance'),
      device: fc.constantFrom('desktop', 'phone'),
      order: fc.integer({ min: -1, max: 1 }),
    },
    { requiredKeys: ['pages'] },
  );
  const layouts = fc.array(terms, { maxLength: 12 }).map((list) => list.map((one, index) => layout(`l${index}`, one)));
  const wanted: fc.Arbitrary<LayoutRequest> = fc.record({
    page: fc.constantFrom('create', 'edit', 'detail'),
    device: fc.constantFrom('desktop', 'phone'),
    businessType: fc.constantFrom(null, 'renewal', 'upgrade', 'new'),
    roles: some('sales', 'support', 'finance'),
  });

  it('does not depend on the order of the documents, and serves what it was chosen for', () => {
    fc.assert(
      fc.property(
        layouts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        wanted,
        ([list, shuffled], one) => {
          const chosen = chooseLayout(list, one);
          expect(chooseLayout(shuffled, one)).toBe(chosen);
          if (!chosen) return;
          expect(chosen.pages).toContain(one.page);
          expect([undefined, one.device]).toContain(chosen.device);
        },
      ),
    );
  });

  it('always is exactly one where one is for everybody; taking it away leaves the choice of all who had another', () => {
    fc.assert(
      fc.property(layouts, wanted, wanted, (list, one, other) => {
        const whole = [...list, layout('for_all')];
        const chosen = chooseLayout(whole, one);
        expect(chosen).toBeDefined();
        const rest = whole.filter((candidate) => candidate !== chosen);
        const before = chooseLayout(whole, other);
        if (before !== chosen) expect(chooseLayout(rest, other)).toBe(before);
      }),
    );
  });
});
