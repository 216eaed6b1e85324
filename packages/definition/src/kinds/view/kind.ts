import { pointer as at } from '@mokuai/kernel';
import { kindEntry } from '../kind.js';
import { viewSchema, type ViewDocument } from './document.js';
import { VIEW_TYPES } from './types/index.js';

export const viewKind = kindEntry<ViewDocument>({
  kind: 'view',
  label: { en: 'View', 'zh-CN': '视图' },
  schema: viewSchema,
  check(view, checker) {
    const module = checker.module(view.module, '/module');
    if (!module) return;
    view.columns.forEach((column, index) => checker.path(module, column, at('/columns', index)));
    view.sort?.forEach((sort, index) => {
      const place = at('/sort', index);
      const name = sort.replace(/^-/, '');
      const found = checker.path(module, name, place);
      if (found && found.field.sortKey('t') === null) checker.report('not_sortable', place, { field: name });
    });
    checker.predicate(module, view.filter, '/filter');
    VIEW_TYPES.find(({ type }) => type === view.type)?.check?.(view, module, checker);
  },
});
