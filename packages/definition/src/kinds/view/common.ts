import { head, list, name, optional, path, predicate, sortPath } from '../schema.js';

/** What views of every type have. `columns` are what a table shows beside each other, a board on its cards. */
export const common = {
  ...head('view'),
  module: name,
  filter: optional(predicate),
  columns: list(path, { minItems: 1, maxItems: 60, uniqueItems: true }),
  sort: optional(list(sortPath, { maxItems: 5 })),
};
