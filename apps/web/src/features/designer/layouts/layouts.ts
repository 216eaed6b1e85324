import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { documentsOn, withDocument, type Desk } from '../state/desk.js';

export type LayoutPage = LayoutDocument['pages'][number];

/** The pages a layout can serve, in the order in which people meet them. */
export const PAGES: readonly LayoutPage[] = ['create', 'edit', 'detail', 'quick_create'];

/** The layouts of a module that are to stay, in the order of their names: of equals, the first is used. */
export const layoutsOf = (desk: Desk, module: string): readonly LayoutDocument[] =>
  documentsOn(desk, 'layout')
    .filter((layout) => layout.module === module)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What is amiss with the layouts of one page. */
export type LayoutTrouble =
  /** Some users get a generated page: no layout is for everybody. */
  | { readonly kind: 'none'; readonly page: LayoutPage }
  /** Two are meant for the same people; `used` comes first. */
  | {
      readonly kind: 'rivals';
      readonly page: LayoutPage;
      readonly used: LayoutDocument;
      readonly unused: LayoutDocument;
    };

const isForAll = (layout: LayoutDocument): boolean => !layout.roles?.length;

const meetSameUsers = (a: LayoutDocument, b: LayoutDocument): boolean =>
  isForAll(a) ? isForAll(b) : (a.roles ?? []).some((role) => b.roles?.includes(role));

/** Pages without a layout, and pages with two for the same people. What is made quickly may well have none. */
export function troublesOf(layouts: readonly LayoutDocument[]): readonly LayoutTrouble[] {
  const troubles: LayoutTrouble[] = [];
  for (const page of PAGES) {
    const serving = layouts.filter((layout) => layout.pages.includes(page));
    if (page !== 'quick_create' && !serving.some(isForAll)) troubles.push({ kind: 'none', page });
    serving.forEach((unused, index) => {
      const used = serving.slice(0, index).find((earlier) => meetSameUsers(earlier, unused));
      if (used) troubles.push({ kind: 'rivals', page, used, unused });
    });
  }
  return troubles;
}

type Names = (name: string) => string | undefined;

/** The layout with its fields under other names; a field that has none goes. */
function renamed(layout: LayoutDocument, to: Names): LayoutDocument {
  const swap = <T extends { readonly field: string }>(placed: T): T[] => {
    const field = to(placed.field);
    return field === undefined ? [] : [field === placed.field ? placed : { ...placed, field }];
  };
  const tabs = layout.tabs.map((tab) => ({
    ...tab,
    sections: tab.sections.map((section) => ({ ...section, fields: section.fields.flatMap(swap) })),
  }));
  const highlights = layout.highlights?.flatMap((name) => to(name) ?? []);
  const next = { ...layout, tabs, ...(highlights ? { highlights } : {}) };
  return JSON.stringify(next) === JSON.stringify(layout) ? layout : next;
}

/** Carries a field that was renamed in, or removed from, a module into all its layouts. */
export function followModule(desk: Desk, before: ModuleDocument, after: ModuleDocument): Desk {
  const names = new Set(after.fields.map((field) => field.name));
  const gone = before.fields.filter((field) => !names.has(field.name));
  if (gone.length === 0) return desk;
  const to = new Map<string, string | undefined>(gone.map((field) => [field.name, undefined]));
  // A field that stands where another one stood is that one under a new name.
  if (before.fields.length === after.fields.length)
    for (const [index, field] of before.fields.entries())
      if (to.has(field.name)) to.set(field.name, after.fields[index]?.name);
  const named: Names = (name) => (to.has(name) ? to.get(name) : name);
  return layoutsOf(desk, after.name).reduce((now, layout) => {
    const next = renamed(layout, named);
    return next === layout ? now : withDocument(now, next);
  }, desk);
}

/** A layout with only what a record cannot be without: its title, and the fields that are required. */
export function leastLayout(module: ModuleDocument): Pick<LayoutDocument, 'tabs'> {
  const needed = module.fields.filter((field) => field.required || field.name === module.titleField);
  const first = needed.filter((field) => field.name === module.titleField);
  const fields = [...new Set([...first, ...needed])].map((field) => ({ field: field.name }));
  return { tabs: [{ sections: [{ columns: 1, fields }] }] };
}
