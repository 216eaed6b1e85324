import type { EffectiveLayout, LayoutVariant } from '@mokuai/contract';
import { namedBusinessTypes } from './choose-layout.js';
import type { EffectiveContext } from './context.js';
import { effectiveLayout, PLAIN } from './effective-layout.js';

const PAGES = ['create', 'quick_create', 'edit', 'detail'] as const;
const DEVICES = ['desktop', 'phone'] as const;

const same = (a: EffectiveLayout, b: EffectiveLayout): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The layouts that differ by device and business type from what a user has otherwise. Who looks for one takes that of the
 * device and business type, else that of the device and none, else the plain one of the page.
 */
export function layoutVariants(context: EffectiveContext): readonly LayoutVariant[] {
  const types = namedBusinessTypes(context.module.layouts);
  if (types.length === 0 && context.module.layouts.every(({ device }) => device === undefined)) return [];
  return PAGES.flatMap((page) => {
    const plain = effectiveLayout(context, page);
    return DEVICES.flatMap((device) => {
      const without = effectiveLayout(context, page, { ...PLAIN, device });
      const own = types
        .map((businessType) => ({ businessType, layout: effectiveLayout(context, page, { device, businessType }) }))
        .filter(({ layout }) => !same(layout, without));
      const all = same(without, plain) ? own : [{ businessType: null, layout: without }, ...own];
      return all.map((one) => ({ page, device, ...one }));
    });
  });
}
