import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILTIN, compileModel, type AnyDocument, type LayoutDocument } from '@mokuai/definition';
import type { EffectiveContext } from './context.js';
import { effectiveLayout } from './effective-layout.js';
import { layoutVariants } from './layout-variants.js';
import { takenLayouts } from './taken-layouts.js';

const deal: AnyDocument = {
  kind: 'module',
  name: 'deal',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }],
};
const can = { create: true, update: true, delete: true, bulk: true, assign: true, submit: false };
const rights = { readable: () => true, shown: () => true, writable: () => true, can };

function contextOf(layouts: readonly LayoutDocument[]): EffectiveContext {
  const model = compileModel(1, [...BUILTIN, deal, ...layouts]);
  return { model, module: model.module('deal')!, rights, rightsTo: () => rights, roles: ['sales'], locale: 'en' };
}

const PAGES = ['create', 'quick_create', 'edit', 'detail'] as const;
const terms = fc.record(
  {
    pages: fc.uniqueArray(fc.constantFrom(...PAGES), { minLength: 1 }),
    businessTypes: fc.uniqueArray(fc.constantFrom('renewal', 'upgrade')),
    roles: fc.uniqueArray(fc.constantFrom('sales', 'support')),
    device: fc.constantFrom('desktop' as const, 'phone' as const),
    order: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['pages'] },
);

describe('what devices and business types have in place of the plain layout', () => {
  it('gives, looked up, what the server would choose', () => {
    fc.assert(
      fc.property(
        fc.array(terms, { maxLength: 6 }),
        fc.constantFrom(...PAGES),
        fc.constantFrom('desktop' as const, 'phone' as const),
        fc.constantFrom(null, 'renewal', 'upgrade', 'new'),
        (list, page, device, businessType) => {
          const context = contextOf(
            list.map((one, index) => ({
              ...{ kind: 'layout', module: 'deal', name: `l${index}` },
              ...one,
              tabs: [{ label: `${index}`, sections: [{ fields: [{ field: 'name' }] }] }],
            })),
          );
          const here = layoutVariants(context).filter((one) => one.page === page && one.device === device);
          const found =
            here.find((one) => one.businessType === businessType) ?? here.find((one) => one.businessType === null);
          const chosen = effectiveLayout(context, page, { device, businessType });
          expect((found?.layout ?? effectiveLayout(context, page)).name).toBe(chosen.name);
          const reasons = takenLayouts(context).filter((one) => one.page === page && one.device === device);
          const reason =
            reasons.find((one) => one.businessType === businessType) ??
            reasons.find((one) => one.businessType === null);
          expect(reason?.chosen ?? undefined).toEqual(chosen.chosen);
          expect(reason?.before?.label).not.toBe(chosen.name);
        },
      ),
    );
  });
});
