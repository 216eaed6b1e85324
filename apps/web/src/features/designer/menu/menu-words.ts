import type { MenuItem, ModuleDocument, RoleDocument, ViewDocument } from '@mokuai/definition';
import { textIn, type Locale } from '@mokuai/kernel';
import { rightsOf } from '../tabs/rights.js';
import { isGroup } from './menu-tree.js';

/** What menus speak of. */
export interface MenuWorld {
  readonly modules: ReadonlyMap<string, ModuleDocument>;
  /** By `<module>.<name>`. */
  readonly views: ReadonlyMap<string, ViewDocument>;
}

/** What an item is called where it has no words of its own. */
export function ownLabel(item: MenuItem, { modules, views }: MenuWorld, locale: Locale): string {
  if (item.module === undefined) return '';
  const module = modules.get(item.module);
  const view = item.view === undefined ? undefined : views.get(`${item.module}.${item.view}`);
  const plural = textIn(module?.plural ?? module?.label, locale, item.module);
  return view ? textIn(view.label, locale, view.name) : plural;
}

export const labelOf = (item: MenuItem, world: MenuWorld, locale: Locale): string =>
  textIn(item.label, locale, ownLabel(item, world, locale));

export const iconOf = (item: MenuItem, { modules }: MenuWorld): string | null =>
  item.icon ?? (item.module === undefined ? null : (modules.get(item.module)?.icon ?? null));

/** May whoever has the role see records of the module? */
export const mayRead = (role: RoleDocument, module: string): boolean =>
  (role.capabilities ?? []).includes('admin') || (rightsOf(role, module).read ?? 'none') !== 'none';

/** The items that whoever has the role sees; groups that this empties are gone, as are items that lead nowhere. */
export function seenBy(
  items: readonly MenuItem[],
  role: RoleDocument | undefined,
  world: MenuWorld,
): readonly MenuItem[] {
  return items.flatMap((item): readonly MenuItem[] => {
    if (isGroup(item)) {
      const inside = seenBy(item.items ?? [], role, world);
      return inside.length > 0 ? [{ ...item, items: inside }] : [];
    }
    const { module } = item;
    if (module === undefined || !world.modules.has(module)) return [];
    return !role || mayRead(role, module) ? [item] : [];
  });
}

const namesIn = (items: readonly MenuItem[]): readonly string[] =>
  items.flatMap((item) => [...(item.module === undefined ? [] : [item.module]), ...namesIn(item.items ?? [])]);

/** The modules that no item leads to. */
export function missingIn(items: readonly MenuItem[], { modules }: MenuWorld): readonly ModuleDocument[] {
  const named = new Set(namesIn(items));
  return [...modules.values()].filter(({ name }) => !named.has(name));
}
