import type { ButtonSpot, LayoutButton, LayoutDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';
import { freeName } from './design.js';

export type CustomButton = Exclude<LayoutButton, { type: 'built_in' }>;
export type ButtonPlace = 'bar' | 'more' | 'hidden';

type BuiltIn = Extract<LayoutButton, { type: 'built_in' }>;

/** The product's own buttons and where they stand unless a layout says otherwise, in the order of a layout that says nothing. */
const BUILT_IN: readonly (readonly [BuiltIn['name'], 'bar' | 'more'])[] = [
  ['submit', 'bar'],
  ['copy_link', 'more'],
  ['print', 'more'],
  ['duplicate', 'more'],
  ['assign', 'more'],
  ['delete', 'more'],
  ['edit', 'bar'],
];

const SPOTS: readonly ButtonSpot[] = ['record', 'row', 'bulk'];

/** What makes sense for many records at once. */
const FOR_MANY: ReadonlySet<string> = new Set(['print', 'assign', 'delete', 'edit']);

/** Where a button can be offered at all. */
export const spotsFor = ({ type, name }: LayoutButton): readonly ButtonSpot[] =>
  SPOTS.filter((spot) => spot !== 'bulk' || (type !== 'link' && (type !== 'built_in' || FOR_MANY.has(name))));

/** Where it is offered: the product's own wherever they can be, an admin's on the record, unless the layout says. */
export const spotsOfButton = (button: LayoutButton): readonly ButtonSpot[] =>
  button.on ?? (button.type === 'built_in' ? spotsFor(button) : ['record']);

/** The button offered there; what it would be anyway is not said. */
export function offeredAt(button: LayoutButton, spots: readonly ButtonSpot[]): LayoutButton {
  const { on: _before, ...rest } = button;
  const on = spotsFor(button).filter((spot) => spots.includes(spot));
  const plain = spotsOfButton(rest as LayoutButton);
  return (JSON.stringify(on) === JSON.stringify(plain) ? rest : { ...rest, on }) as LayoutButton;
}

export const placeOfButton = (button: LayoutButton): ButtonPlace =>
  button.place ??
  (button.type === 'built_in' ? (BUILT_IN.find(([name]) => name === button.name)?.[1] ?? 'bar') : 'bar');

/** All buttons of the record page in their order: those that the layout names, behind them the product's others. */
export function buttonsOf({ buttons = [] }: LayoutDocument): readonly LayoutButton[] {
  const named = new Set(buttons.map(({ name }) => name));
  const others = BUILT_IN.filter(([name]) => !named.has(name));
  return [...buttons, ...others.map(([name]): BuiltIn => ({ type: 'built_in', name }))];
}

/** The layout with these buttons; where they are what they would be anyway, it says nothing of them. */
export function withButtons(layout: LayoutDocument, buttons: readonly LayoutButton[]): LayoutDocument {
  const { buttons: _before, ...rest } = layout;
  const plain = JSON.stringify(buttons) === JSON.stringify(buttonsOf(rest));
  return plain ? rest : { ...rest, buttons };
}

/** The button at a place; what it would be anyway is not said. */
export function movedTo(button: LayoutButton, place: ButtonPlace): LayoutButton {
  const { place: _before, ...rest } = button;
  if (placeOfButton(rest as LayoutButton) === place) return rest as LayoutButton;
  return { ...rest, place } as LayoutButton;
}

/** A new button of a kind, with a name that no other has. */
export function newButton(type: CustomButton['type'], label: LocalText, taken: readonly LayoutButton[]): CustomButton {
  const name = freeName(type, [...taken.map((one) => one.name), ...BUILT_IN.map(([one]) => one)], type);
  if (type === 'workflow') return { type, name, label, workflow: '' };
  if (type === 'link') return { type, name, label, url: 'https://' };
  return { type, name, label, values: {} };
}
