import { head, list, name, optional, path, predicate, sortPath, whole } from '../schema.js';

/** What views of every type have. `columns` are what a table shows beside each other, a board on its cards.
 * Views stand in the order of their `position`, those without one behind; the first is what a list opens with. */
export const common = {
  ...head('view'),
  module: name,
  position: optional(whole(0, 1000)),
  filter: optional(predicate),
  columns: list(path, { minItems: 1, maxItems: 60, uniqueItems: true }),
  sort: optional(list(sortPath, { maxItems: 5 })),
};
