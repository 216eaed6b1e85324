import type { Static } from '@sinclair/typebox';
import { head, list, name, optional, path, predicate, predicateDef, shape, sortPath, word } from '../schema.js';

export const viewSchema = shape(
  {
    ...head('view'),
    module: name,
    type: word('table'),
    filter: optional(predicate),
    columns: list(path, { minItems: 1, maxItems: 60, uniqueItems: true }),
    sort: optional(list(sortPath, { maxItems: 5 })),
  },
  { $defs: { predicate: predicateDef } },
);

/** A way of listing a module's records. */
export type ViewDocument = Static<typeof viewSchema>;
