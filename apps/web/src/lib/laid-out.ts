import type { ApiRecord, EffectiveLayout, EffectiveModule, LayoutVariant } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';

type Page = LayoutVariant['page'];
type Device = LayoutVariant['device'];

/** The layout of a page on a device, for records of a business type: the server has chosen, here it is only looked up. */
export function layoutFor(
  { layouts, layoutVariants = [] }: Pick<EffectiveModule, 'layouts' | 'layoutVariants'>,
  page: Page,
  device: Device,
  businessType: string | null,
): EffectiveLayout {
  const here = layoutVariants.filter((variant) => variant.page === page && variant.device === device);
  const found =
    here.find((variant) => variant.businessType === businessType) ??
    here.find((variant) => variant.businessType === null);
  return found?.layout ?? layouts[page];
}

const known = new WeakMap<EffectiveModule, Map<string, EffectiveModule>>();

/** The module with the layouts of a device and business type in the place of the plain ones; the same object each time. */
export function laidOut(module: EffectiveModule, device: Device, businessType: string | null): EffectiveModule {
  if (!module.layoutVariants) return module;
  const key = JSON.stringify([device, businessType]);
  const made = known.get(module) ?? new Map<string, EffectiveModule>();
  known.set(module, made);
  const before = made.get(key);
  if (before) return before;
  const of = (page: Page): EffectiveLayout => layoutFor(module, page, device, businessType);
  const layouts = { create: of('create'), quick_create: of('quick_create'), edit: of('edit'), detail: of('detail') };
  const { layoutVariants: _variants, ...rest } = module;
  const next: EffectiveModule = { ...rest, layouts };
  made.set(key, next);
  return next;
}

/** The module laid out for this screen and a record; of a new one, for what is known of it. */
export function useLaidOut(
  module: EffectiveModule,
  record: Pick<ApiRecord, 'business_type'> | Readonly<Record<string, unknown>> | undefined,
): EffectiveModule {
  const phone = usePhone();
  const businessType = record?.['business_type'];
  return laidOut(module, phone ? 'phone' : 'desktop', typeof businessType === 'string' ? businessType : null);
}
