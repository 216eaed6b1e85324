import { pointer as at } from '@mokuai/kernel';
import { kindEntry } from '../kind.js';
import { checkPath } from './check-path.js';
import { layoutSchema, type LayoutDocument } from './document.js';

export const layoutKind = kindEntry<LayoutDocument>({
  kind: 'layout',
  label: { en: 'Layout', 'zh-CN': '布局' },
  schema: layoutSchema,
  check(layout, checker) {
    layout.roles?.forEach((role, index) => checker.role(role, at('/roles', index)));
    const module = checker.module(layout.module, '/module');
    if (!module) return;
    layout.highlights?.forEach((field, index) => checker.field(module, field, at('/highlights', index)));
    if (layout.path) checkPath(layout.path, module, checker);
    const placed = layout.tabs.flatMap((tab, t) =>
      tab.sections.flatMap((section, s) =>
        section.fields.map(({ field }, f) => ({ field, path: at('/tabs', t, 'sections', s, 'fields', f, 'field') })),
      ),
    );
    for (const { field, path } of placed) checker.field(module, field, path);
    checker.distinct(
      placed.map(({ field }) => field),
      (index) => placed[index]!.path,
    );
    layout.related?.forEach((related, index) => {
      const place = at('/related', index);
      const other = checker.module(related.module, at(place, 'module'));
      if (!other) return;
      const via = checker.field(other, related.via, at(place, 'via'));
      if (via && via.target !== module.name) {
        checker.report('not_a_reference', at(place, 'via'), { field: related.via, module: module.name });
      }
      related.columns.forEach((column, c) => checker.field(other, column, at(place, 'columns', c)));
    });
  },
});
