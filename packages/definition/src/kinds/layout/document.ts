import { Type, type Static } from '@sinclair/typebox';
import { head, list, localText, name, optional, shape, whole, word } from '../schema.js';

const sectionSchema = shape({
  label: optional(localText),
  columns: optional(word(1, 2, 3)),
  fields: list(shape({ field: name, span: optional(word(1, 2, 3)) }), { maxItems: 300 }),
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

/** Some fields of a form under one heading. */
export type LayoutSection = Static<typeof sectionSchema>;

export const layoutSchema = shape({
  ...head('layout'),
  module: name,
  pages: list(word('create', 'edit', 'detail', 'quick_create'), { minItems: 1, uniqueItems: true }),
  roles: optional(list(name, { uniqueItems: true })),
  highlights: optional(list(name, { maxItems: 8, uniqueItems: true })),
  path: optional(pathSchema),
  tabs: list(shape({ label: optional(localText), sections: list(sectionSchema, { maxItems: 50 }) }), { maxItems: 30 }),
  related: optional(
    list(shape({ module: name, via: name, columns: list(name, { minItems: 1, maxItems: 30 }) }), { maxItems: 30 }),
  ),
});

/** How a record's pages are arranged. */
export type LayoutDocument = Static<typeof layoutSchema>;
