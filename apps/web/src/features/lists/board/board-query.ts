import type { EffectiveBoard, EffectiveField, EffectiveModule, EffectiveOption } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { optionOf } from '../../../field-views/shared/options.js';
import { keys } from '../../../lib/queries.js';
import type { ListQuery } from '../../../lib/list-query.js';

/** A column of a board: an option, or the records that have none. */
export interface BoardColumn {
  readonly option: string | null;
  readonly label: string;
  readonly color: EffectiveOption['color'];
  readonly key: string;
}

/** The field the columns come from; it is readable, else the board would not be there. */
export function groupOf(module: EffectiveModule, board: EffectiveBoard): EffectiveField {
  const field = module.fields.find(({ name }) => name === board.groupBy);
  if (!field) throw new Error(`module ${module.name} has no field ${board.groupBy}`);
  return field;
}

/** The columns from left to right; records without an option come first, where there may be any. */
export function columnsOf(field: EffectiveField, board: EffectiveBoard, none: string): readonly BoardColumn[] {
  const columns = board.options.map((option): BoardColumn => {
    const { label, color } = optionOf(field, option);
    return { option, label, color, key: `=${option}` };
  });
  return field.required ? columns : [{ option: null, label: none, color: null, key: '' }, ...columns];
}

/** The list that a column is. */
export function columnQuery(query: ListQuery, groupBy: string, option: string | null): ListQuery {
  const own: Predicate =
    option === null ? { field: groupBy, op: 'empty' } : { field: groupBy, op: 'eq', value: option };
  return { ...query, filter: query.filter ? { and: [query.filter, own] } : own };
}

/** Where a column's pages are kept, among the lists of the module. */
export const columnKey = (module: string, query: ListQuery, { groupBy, sum }: EffectiveBoard, option: string | null) =>
  [...keys.list(module, columnQuery(query, groupBy, option)), 'column', sum] as const;
