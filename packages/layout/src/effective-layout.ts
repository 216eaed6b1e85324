import type { EffectiveLayout } from '@mokuai/contract';
import type { LayoutDocument } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';
import { effectivePath } from './effective-path.js';
import { defaultLayout, relatedLists } from './default-layout.js';
import { WORDS } from './words.js';

export type Page = LayoutDocument['pages'][number];
type Tab = EffectiveLayout['tabs'][number];

/**
 * The layout of one page for one user. Of the layouts that name the page, those for one of the user's roles come
 * before those for everybody; among equals the first by name wins. Where none is left, one is generated; what is made
 * quickly then has the fewest fields of the whole form that make a record of use.
 * Fields the user may not read are gone; on input pages no required field is missing.
 */
export function effectiveLayout(context: EffectiveContext, page: Page): EffectiveLayout {
  const chosen = choose(context, page);
  const tabs = chosen ? prune(context, page, chosen) : [];
  if (!chosen || tabs.length === 0) return page === 'quick_create' ? shortened(context) : defaultLayout(context, page);
  const path = page === 'detail' ? effectivePath(context, chosen.path) : undefined;
  return {
    name: chosen.name,
    highlights: (chosen.highlights ?? []).filter((field) => context.rights.readable(field)),
    tabs: page === 'detail' ? tabs : withRequired(context, page, tabs),
    related: relatedLists(context, chosen.related ?? []),
    ...(path && { path }),
  };
}

function choose({ module, roles }: EffectiveContext, page: Page): LayoutDocument | undefined {
  const isMeant = ({ roles: only }: LayoutDocument): boolean =>
    !only?.length || only.some((role) => roles.includes(role));
  const rank = (layout: LayoutDocument): string => `${layout.roles?.length ? 0 : 1} ${layout.name}`;
  return module.layouts
    .filter((layout) => layout.pages.includes(page) && isMeant(layout))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

function prune(context: EffectiveContext, page: Page, layout: LayoutDocument): readonly Tab[] {
  const { rights, locale, module } = context;
  const fits = (name: string): boolean => {
    const field = module.fields.get(name);
    return field !== undefined && rights.readable(name) && (page === 'detail' || !field.system || field.writable);
  };
  return layout.tabs
    .map((tab) => ({
      label: textIn(tab.label, locale, textIn(WORDS.general, locale)),
      sections: tab.sections
        .map((section) => ({
          label: textIn(section.label, locale, ''),
          columns: section.columns ?? 2,
          fields: section.fields
            .filter(({ field }) => fits(field))
            .map(({ field, span }) => ({ field, span: Math.min(span ?? 1, section.columns ?? 2) })),
        }))
        .filter((section) => section.fields.length > 0),
    }))
    .filter((tab) => tab.sections.length > 0);
}

/** A layout that forgot a required field could never be saved with: such fields join its last section. */
function withRequired(context: EffectiveContext, page: Page, tabs: readonly Tab[]): readonly Tab[] {
  const shown = new Set(tabs.flatMap((tab) => tab.sections.flatMap((section) => section.fields.map((f) => f.field))));
  const forgotten = context.module.ownFields
    .filter((f) => f.required && f.writable && !shown.has(f.name) && context.rights.writable(f.name))
    .filter((f) => page === 'edit' || f.settings.default === undefined)
    .map((f) => ({ field: f.name, span: 1 }));
  const last = tabs.at(-1);
  const section = last?.sections.at(-1);
  if (forgotten.length === 0 || !last || !section) return tabs;
  const extended = { ...section, fields: [...section.fields, ...forgotten] };
  return [...tabs.slice(0, -1), { ...last, sections: [...last.sections.slice(0, -1), extended] }];
}

/** Of the form for a new record: the title, what is required, and what the record page puts first. */
function shortened(context: EffectiveContext): EffectiveLayout {
  const whole = effectiveLayout(context, 'create');
  const { module, rights } = context;
  const telling = new Set(effectiveLayout(context, 'detail').highlights);
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
