import type { AppInfo, MenuEntry } from '@mokuai/contract';

/** The entries of a menu that lead to a module, groups opened, in their order. */
export const flatMenu = (menu: readonly MenuEntry[]): readonly (MenuEntry & { readonly module: string })[] =>
  menu.flatMap((entry) => [
    ...(entry.module === undefined ? [] : [{ ...entry, module: entry.module }]),
    ...flatMenu(entry.items ?? []),
  ]);

/** Where somebody lands: the first module of the menu, else the first one there is, else the inbox. */
export function firstPage(app: AppInfo) {
  const module = flatMenu(app.menu)[0]?.module ?? app.modules[0]?.name;
  return module === undefined ? ({ to: '/inbox' } as const) : ({ to: '/m/$module', params: { module } } as const);
}
