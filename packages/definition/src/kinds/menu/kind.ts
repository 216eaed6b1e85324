import { pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import { kindEntry } from '../kind.js';
import { menuSchema, type MenuDocument, type MenuItem } from './document.js';

const MAX_LEVELS = 3;

export const menuKind = kindEntry<MenuDocument>({
  kind: 'menu',
  label: { en: 'Menu', 'zh-CN': '菜单' },
  schema: menuSchema,
  check: (menu, checker) => checkItems(menu.items, '/items', checker, 1),
});

function checkItems(items: readonly MenuItem[], path: string, checker: Checker, level: number): void {
  if (level > MAX_LEVELS) return checker.report('too_deep', path, { max: MAX_LEVELS });
  items.forEach((item, index) => {
    const place = at(path, index);
    if (item.items) checkItems(item.items, at(place, 'items'), checker, level + 1);
    if (item.module === undefined) return;
    const module = checker.module(item.module, at(place, 'module'));
    if (module && item.view !== undefined && !module.views.some((view) => view.name === item.view)) {
      checker.report('unknown_view', at(place, 'view'), { view: item.view });
    }
  });
}
