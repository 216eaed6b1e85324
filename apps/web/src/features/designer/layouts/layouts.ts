import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { documentsOn, withDocument, type Desk } from '../state/desk.js';
import { renamedInLayout, withoutField } from '../state/rename-in-layout.js';

export type LayoutPage = LayoutDocument['pages'][number];

/** The pages a layout can serve, in the order in which people meet them. */
export const PAGES: readonly LayoutPage[] = ['create', 'edit', 'detail', 'quick_create'];

/** The layouts of a module that are to stay, in the order of their names: of equals, the first is used. */
export const layoutsOf = (desk: Desk, module: string): readonly LayoutDocument[] =>
  documentsOn(desk, 'layout')
    .filter((layout) => layout.module === module)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const isForAll = ({ roles, businessTypes, device }: LayoutDocument): boolean =>
  !roles?.length && !businessTypes?.length && device === undefined;

/** Pages that nobody arranged for everybody: some users get a generated one. What is made quickly may well have none. */
export const openPagesOf = (layouts: readonly LayoutDocument[]): readonly LayoutPage[] =>
  PAGES.filter(
    (page) => page !== 'quick_create' && !layouts.some((layout) => layout.pages.includes(page) && isForAll(layout)),
  );

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
  const follow = (layout: LayoutDocument): LayoutDocument =>
    [...to].reduce(
      (now, [from, next]) => (next === undefined ? withoutField(now, from) : renamedInLayout(now, from, next)),
      layout,
    );
  return layoutsOf(desk, after.name).reduce((now, layout) => {
    const next = follow(layout);
    return JSON.stringify(next) === JSON.stringify(layout) ? now : withDocument(now, next);
  }, desk);
}

/** A layout with only what a record cannot be without: its title, and the fields that are required. */
export function leastLayout(module: ModuleDocument): Pick<LayoutDocument, 'tabs'> {
  const needed = module.fields.filter((field) => field.required || field.name === module.titleField);
  const first = needed.filter((field) => field.name === module.titleField);
  const fields = [...new Set([...first, ...needed])].map((field) => ({ field: field.name }));
  return { tabs: [{ sections: [{ columns: 1, fields }] }] };
}
