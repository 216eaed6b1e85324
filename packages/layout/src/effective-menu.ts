import type { MenuEntry } from '@mokuai/contract';
import type { MenuItem, Model } from '@mokuai/definition';
import { textIn, type Locale } from '@mokuai/kernel';
import type { RightsTo } from './rights.js';

/** What the menu is a function of. */
export interface MenuContext {
  readonly model: Model;
  readonly rightsTo: RightsTo;
  readonly locale: Locale;
}

/**
 * The navigation of one user: the menu `main`, else the first by name, without modules the user may not read and
 * without groups that this empties. Where no menu is published, every readable module but the built-in ones.
 */
export function effectiveMenu(context: MenuContext): readonly MenuEntry[] {
  const { model } = context;
  const first = [...model.menus.keys()].sort()[0];
  const menu = model.menus.get('main') ?? (first === undefined ? undefined : model.menus.get(first));
  const items: readonly MenuItem[] =
    menu?.items ?? model.modules.filter((m) => !BUILT_IN.has(m)).map((module) => ({ module }));
  return items.flatMap((item) => entry(item, context));
}

/** Modules that administrators reach by a screen of their own. */
const BUILT_IN: ReadonlySet<string> = new Set(['user', 'department']);

function entry(item: MenuItem, context: MenuContext): MenuEntry[] {
  const { model, rightsTo, locale } = context;
  if (item.items) {
    const items = item.items.flatMap((inner) => entry(inner, context));
    return items.length > 0 ? [{ label: textIn(item.label, locale), icon: item.icon ?? null, items }] : [];
  }
  const module = item.module === undefined ? undefined : model.module(item.module);
  if (!module || !rightsTo(module.name)) return [];
  const view = module.views.find(({ name }) => name === item.view);
  const label = textIn(item.label ?? view?.label ?? module.plural, locale, module.name);
  const icon = item.icon ?? module.icon ?? null;
  return [{ label, icon, module: module.name, ...(view ? { view: view.name } : {}) }];
}
