import { Type, type Static } from '@sinclair/typebox';
import { flag, head, list, localText, name, optional, predicate, predicateDef, shape, sortPath, whole, word } from '../schema.js'; // prettier-ignore
import { buttonSchema } from './buttons.js';

const columns = word(1, 2, 3, 4);

const sectionSchema = shape({
  label: optional(localText),
  help: optional(localText),
  note: optional(shape({ text: localText, tone: optional(word('info', 'warning')) })),
  columns: optional(columns),
  collapsed: optional(flag),
  visibleWhen: optional(predicate),
  fields: list(
    shape({
      field: name,
      span: optional(columns),
      gap: optional(word(1, 2, 3)),
      visibleWhen: optional(predicate),
    }),
    { maxItems: 300 },
  ),
});

const option = Type.String({ minLength: 1, maxLength: 100 });

const pathSchema = shape({
  field: name,
  ends: optional(list(option, { maxItems: 50, uniqueItems: true })),
  stages: optional(
    list(
      shape({
        option,
        fields: optional(list(name, { maxItems: 10, uniqueItems: true })),
        guidance: optional(localText),
        days: optional(whole(1, 3650)),
      }),
      { maxItems: 200 },
    ),
  ),
});

/** The options of a picklist as the way that a record goes. */
export type LayoutPath = Static<typeof pathSchema>;

/** Some fields of a form under one heading; with a note and no fields it is a block of help. */
export type LayoutSection = Static<typeof sectionSchema>;

export const layoutSchema = shape(
  {
    ...head('layout'),
    module: name,
    pages: list(word('create', 'edit', 'detail', 'quick_create'), { minItems: 1, uniqueItems: true }),
    businessTypes: optional(list(option, { maxItems: 100, uniqueItems: true })),
    roles: optional(list(name, { uniqueItems: true })),
    device: optional(word('desktop', 'phone')),
    order: optional(whole(-1_000_000, 1_000_000)),
    highlights: optional(list(name, { maxItems: 8, uniqueItems: true })),
    path: optional(pathSchema),
    buttons: optional(list(buttonSchema, { maxItems: 50 })),
    tabs: list(
      shape({
        label: optional(localText),
        visibleWhen: optional(predicate),
        sections: list(sectionSchema, { maxItems: 50 }),
      }),
      { maxItems: 30 },
    ),
    related: optional(
      list(
        shape({
          module: name,
          via: name,
          label: optional(localText),
          columns: list(name, { minItems: 1, maxItems: 30 }),
          sort: optional(list(sortPath, { minItems: 1, maxItems: 3 })),
          filter: optional(predicate),
          limit: optional(whole(1, 50)),
        }),
        { maxItems: 30 },
      ),
    ),
  },
  { $defs: { predicate: predicateDef } },
);

/** How a record's pages are arranged. */
export type LayoutDocument = Static<typeof layoutSchema>;

/** A list of records that point at one's own. */
export type RelatedBlock = NonNullable<LayoutDocument['related']>[number];
