import { Type, type Static } from '@sinclair/typebox';
import { byType, json, list, localText, map, name, optional, predicate, shape, word } from '../schema.js';

/** What the product itself lets people do with a record, in the order of a layout that says nothing. */
export const BUILT_IN_BUTTONS = [
  'submit', 'copy_link', 'print', 'duplicate', 'assign', 'delete', 'edit',
] as const; // prettier-ignore

/** Where a button may be offered: at the top of a record, at one row of a list, for the records that are chosen there. */
export const BUTTON_SPOTS = ['record', 'row', 'bulk'] as const;

export type ButtonSpot = (typeof BUTTON_SPOTS)[number];

/** What makes sense for many records at once. */
const FOR_MANY: ReadonlySet<string> = new Set(['print', 'assign', 'delete', 'edit']);

const COLORS = [
  'gray', 'blue', 'sky', 'teal', 'green', 'lime', 'yellow', 'orange', 'red', 'pink', 'purple', 'violet',
] as const; // prettier-ignore

const on = optional(list(word(...BUTTON_SPOTS), { minItems: 1, uniqueItems: true }));

const own = {
  name,
  label: localText,
  icon: optional(Type.String({ minLength: 1, maxLength: 50 })),
  color: optional(word(...COLORS)),
  visibleWhen: optional(predicate),
  confirm: optional(localText),
  place: optional(word('bar', 'more')),
  on,
};

export const buttonSchema = byType(
  shape({
    type: Type.Literal('built_in'),
    name: word(...BUILT_IN_BUTTONS),
    place: optional(word('bar', 'more', 'hidden')),
    on,
  }),
  shape({ type: Type.Literal('workflow'), ...own, workflow: name }),
  shape({ type: Type.Literal('link'), ...own, url: Type.String({ minLength: 8, maxLength: 2000 }) }),
  shape({ type: Type.Literal('set'), ...own, values: map(json) }),
);

/** A button of records: one of the product's, with its place, or one that an admin made. */
export type LayoutButton = Static<typeof buttonSchema>;

/** Where a button can be offered at all. */
export const spotsFor = ({ type, name }: Pick<LayoutButton, 'type' | 'name'>): readonly ButtonSpot[] =>
  type === 'link' || (type === 'built_in' && !FOR_MANY.has(name)) ? ['record', 'row'] : BUTTON_SPOTS;

/** Where a button is offered: the product's own wherever they can be, an admin's on the record, unless the layout says. */
export const spotsOf = (button: LayoutButton): readonly ButtonSpot[] =>
  button.on ?? (button.type === 'built_in' ? spotsFor(button) : ['record']);
