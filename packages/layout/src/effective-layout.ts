import type { EffectiveLayout } from '@mokuai/contract';
import type { LayoutDocument } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import { chooseLayout, roleOf, rolesInOrder, type Device, type LayoutRequest, type Page } from './choose-layout.js';
import type { EffectiveContext } from './context.js';
import { defaultHighlights } from './default-highlights.js';
import { defaultLayout } from './default-layout.js';
import { effectiveButtons } from './effective-buttons.js';
import { effectivePath } from './effective-path.js';
import { effectiveRelated } from './effective-related.js';
import { effectiveTabs } from './effective-tabs.js';

/** Where a page is looked at, and of what. */
export interface Looked {
  readonly device: Device;
  readonly businessType: string | null;
}

/** A page of a record without a business type, on a desk. */
export const PLAIN: Looked = { device: 'desktop', businessType: null };

/**
 * The layout of one page for one user, on a device and for records of a business type (decision 18). Where none is left, one
 * is generated; what is made quickly then has the fewest fields of the whole form that make a record of use.
 * Fields the user may not read are gone; on input pages no required field is missing.
 */
export function effectiveLayout(context: EffectiveContext, page: Page, looked: Looked = PLAIN): EffectiveLayout {
  const { module, model, rights } = context;
  const request: LayoutRequest = { page, ...looked, roles: rolesInOrder(context.roles, model.roles) };
  const chosen = chooseLayout(module.layouts, request);
  const tabs = chosen ? effectiveTabs(context, page, chosen) : [];
  if (!chosen || tabs.length === 0)
    return page === 'quick_create' ? shortened(context, looked) : defaultLayout(context, page);
  const isDetail = page === 'detail';
  const path = isDetail ? effectivePath(context, chosen.path) : undefined;
  const highlights = chosen.highlights ?? defaultHighlights(context, chosen.path?.field);
  return {
    name: chosen.name,
    chosen: reason(context, chosen, request),
    highlights: highlights.filter((field) => rights.shown(field)),
    ...(isDetail && { buttons: effectiveButtons(context, chosen.buttons) }),
    tabs,
    related: effectiveRelated(context, chosen.related ?? []),
    ...(path && { path }),
  };
}

const reason = ({ locale }: EffectiveContext, layout: LayoutDocument, request: LayoutRequest) => ({
  label: textIn(layout.label, locale, layout.name),
  businessType: layout.businessTypes?.length ? request.businessType : null,
  role: roleOf(layout, request) ?? null,
  device: layout.device ?? null,
});

/** Of the form for a new record: the title, what is required, and what the record page puts first. */
function shortened(context: EffectiveContext, looked: Looked): EffectiveLayout {
  const { chosen: _chosen, ...whole } = effectiveLayout(context, 'create', looked);
  const { module, rights } = context;
  const request = { page: 'detail' as const, ...looked, roles: rolesInOrder(context.roles, context.model.roles) };
  const telling = new Set(chooseLayout(module.layouts, request)?.highlights);
  const isNeeded = (name: string): boolean => {
    const field = module.fields.get(name);
    if (!field?.writable || !rights.writable(name)) return false;
    return name === module.titleField || field.required || telling.has(name);
  };
  const needed = whole.tabs
    .flatMap((tab) => tab.sections.flatMap((section) => section.fields.map(({ field }) => field)))
    .filter(isNeeded);
  const inOrder = new Set(needed.includes(module.titleField) ? [module.titleField, ...needed] : needed);
  const fields = [...inOrder].map((field) => ({ field, span: 1 }));
  return fields.length > 0 ? { ...whole, tabs: [{ label: '', sections: [{ label: '', columns: 1, fields }] }] } : whole;
}
