import { Type, type Static } from '@sinclair/typebox';
import { byType, json, localText, map, name, optional, predicate, shape, word } from '../schema.js';

/** What the product itself lets people do with a record, in the order of a layout that says nothing. */
export const BUILT_IN_BUTTONS = ['submit', 'copy_link', 'duplicate', 'delete', 'edit'] as const;

const COLORS = [
  'gray', 'blue', 'sky', 'teal', 'green', 'lime', 'yellow', 'orange', 'red', 'pink', 'purple', 'violet',
] as const; // prettier-ignore

const own = {
  name,
  label: localText,
  icon: optional(Type.String({ minLength: 1, maxLength: 50 })),
  color: optional(word(...COLORS)),
  visibleWhen: optional(predicate),
  confirm: optional(localText),
  place: optional(word('bar', 'more')),
};

export const buttonSchema = byType(
  shape({
    type: Type.Literal('built_in'),
    name: word(...BUILT_IN_BUTTONS),
    place: optional(word('bar', 'more', 'hidden')),
  }),
  shape({ type: Type.Literal('workflow'), ...own, workflow: name }),
  shape({ type: Type.Literal('link'), ...own, url: Type.String({ minLength: 8, maxLength: 2000 }) }),
  shape({ type: Type.Literal('set'), ...own, values: map(json) }),
);

/** A button of the record page: one of the product's, with its place, or one that an admin made. */
export type LayoutButton = Static<typeof buttonSchema>;
