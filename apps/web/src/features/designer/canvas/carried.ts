import type { Place, SectionPlace } from '../state/design.js';
import type { Aim } from './place-under.js';

/** What is carried over the canvas. */
export type Carried =
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'field'; readonly name: string }
  | ({ readonly kind: 'section' } & SectionPlace)
  | { readonly kind: 'new-section' | 'new-help' };

/** Where it would be put down now. */
export type Mark =
  /** `reveal`: no pointer says where it is, so that it is scrolled to. */
  | ({ readonly kind: 'field'; readonly tab: number; readonly reveal?: true } & Aim)
  | ({ readonly kind: 'section' } & SectionPlace)
  | { readonly kind: 'tab'; readonly tab: number };

/** A name for what is carried, from which `carriedOf` reads it again. */
export function carriedId(carried: Carried): string {
  if (carried.kind === 'section') return `section:${carried.tab}:${carried.section}`;
  return 'name' in carried ? `${carried.kind}:${carried.name}` : `${carried.kind}:`;
}

export function carriedOf(id: string): Carried {
  const [kind, first = '', second = ''] = id.split(':');
  if (kind === 'section') return { kind, tab: Number(first), section: Number(second) };
  if (kind === 'new-section' || kind === 'new-help') return { kind };
  return { kind: kind === 'type' ? 'type' : 'field', name: first };
}

/** Is it fields that it goes between, or sections? */
export const goesAmong = (carried: Carried): 'field' | 'section' =>
  carried.kind === 'type' || carried.kind === 'field' ? 'field' : 'section';

/** The mark at a place among fields, as it is shown when no pointer says which side is meant. */
export const markAt = (place: Place, before: string | undefined, stacked: boolean): Mark => ({
  kind: 'field',
  ...place,
  reveal: true,
  beside: before === undefined ? null : { name: before, edge: 'start', stacked },
});
