import { pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';
import { kindEntry } from '../kind.js';
import { checkButtons } from './check-buttons.js';
import { checkPath } from './check-path.js';
import { checkRelated } from './check-related.js';
import { layoutSchema, type LayoutDocument } from './document.js';
import { areRivals } from './rivals.js';

export const layoutKind = kindEntry<LayoutDocument>({
  kind: 'layout',
  label: { en: 'Layout', 'zh-CN': '布局' },
  schema: layoutSchema,
  check(layout, checker) {
    layout.roles?.forEach((role, index) => checker.role(role, at('/roles', index)));
    const module = checker.module(layout.module, '/module');
    if (!module) return;
    const rival = module.layouts.find((other) => areRivals(layout, other));
    if (rival) checker.report('same_layout', '/pages', { layout: rival.name });
    layout.highlights?.forEach((field, index) => checker.field(module, field, at('/highlights', index)));
    if (layout.path) checkPath(layout.path, module, checker);
    checkTabs(layout, module, checker);
    checkButtons(layout.buttons ?? [], module, checker);
    checkRelated(layout.related ?? [], module, checker);
  },
});

function checkTabs({ tabs }: LayoutDocument, module: ModuleModel, checker: Checker): void {
  const placed = tabs.flatMap((tab, t) => {
    checker.ownCondition(module, tab.visibleWhen, at('/tabs', t, 'visibleWhen'));
    return tab.sections.flatMap((section, s) => {
      const place = at('/tabs', t, 'sections', s);
      checker.ownCondition(module, section.visibleWhen, at(place, 'visibleWhen'));
      return section.fields.map(({ field, visibleWhen }, f) => {
        checker.ownCondition(module, visibleWhen, at(place, 'fields', f, 'visibleWhen'), field);
        return { field, path: at(place, 'fields', f, 'field') };
      });
    });
  });
  for (const { field, path } of placed) checker.field(module, field, path);
  checker.distinct(
    placed.map(({ field }) => field),
    (index) => placed[index]!.path,
  );
}
