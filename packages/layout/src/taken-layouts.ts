import type { TakenLayout } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { choiceOf, namedBusinessTypes, rolesInOrder } from './choose-layout.js';
import type { EffectiveContext } from './context.js';
import { effectiveLayout } from './effective-layout.js';

const PAGES = ['create', 'quick_create', 'edit', 'detail'] as const;
const DEVICES = ['desktop', 'phone'] as const;

/** For each page, device and business type that layouts tell apart (null: all others): which layout this user has, and why. */
export function takenLayouts(context: EffectiveContext): readonly TakenLayout[] {
  const { module, model, locale } = context;
  const roles = rolesInOrder(context.roles, model.roles);
  const types = [null, ...namedBusinessTypes(module.layouts)];
  return PAGES.flatMap((page) =>
    DEVICES.flatMap((device) =>
      types.map((businessType): TakenLayout => {
        const { chosen = null } = effectiveLayout(context, page, { device, businessType });
        const before = chosen && choiceOf(module.layouts, { page, device, businessType, roles })?.before;
        return {
          ...{ page, device, businessType, chosen },
          before: before ? { label: textIn(before.layout.label, locale, before.layout.name), by: before.by } : null,
        };
      }),
    ),
  );
}
