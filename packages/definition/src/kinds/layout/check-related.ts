import { pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';
import type { RelatedBlock } from './document.js';

/** Reports what is wrong with the lists of records that point at this one. */
export function checkRelated(blocks: readonly RelatedBlock[], module: ModuleModel, checker: Checker): void {
  blocks.forEach((block, index) => {
    const place = at('/related', index);
    const other = checker.module(block.module, at(place, 'module'));
    if (!other) return;
    const via = checker.field(other, block.via, at(place, 'via'));
    if (via && via.target !== module.name) {
      checker.report('not_a_reference', at(place, 'via'), { field: block.via, module: module.name });
    }
    block.columns.forEach((column, c) => checker.field(other, column, at(place, 'columns', c)));
    block.sort?.forEach((sort, s) => {
      const name = sort.replace(/^-/, '');
      const found = checker.path(other, name, at(place, 'sort', s));
      if (found && found.field.sortKey('t') === null)
        checker.report('not_sortable', at(place, 'sort', s), { field: name });
    });
    checker.predicate(other, block.filter, at(place, 'filter'));
  });
}
