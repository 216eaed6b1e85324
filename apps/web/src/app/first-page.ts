import type { AppInfo, Me, MenuEntry } from '@mokuai/contract';

/** The entries of a menu that lead to a module, groups opened, in their order. */
export const flatMenu = (menu: readonly MenuEntry[]): readonly (MenuEntry & { readonly module: string })[] =>
  menu.flatMap((entry) => [
    ...(entry.module === undefined ? [] : [{ ...entry, module: entry.module }]),
    ...flatMenu(entry.items ?? []),
  ]);

/** Where somebody lands: the first module of the menu, else the design center for whoever may make one, else the first there is, else the inbox. */
export function firstPage(app: AppInfo, { capabilities }: Pick<Me, 'capabilities'>) {
  const listed = flatMenu(app.menu)[0]?.module;
  if (listed === undefined && capabilities.includes('design')) return { to: '/designer' } as const;
  const module = listed ?? app.modules[0]?.name;
  return module === undefined ? ({ to: '/inbox' } as const) : ({ to: '/m/$module', params: { module } } as const);
}
