import type { Asked } from './type-case.fixture.js';
import { between, listed, typed, type Fill } from './place.fixture.js';

type Operators = Readonly<Record<string, Asked>>;

/** Of values that may be absent. */
export const emptiness: Operators = { empty: [null, '3'], not_empty: [null, '12'] };

/** Of texts: the first is asked for whole, and by its parts. */
export const ofText = (whole: string, part: string, start: string, end: string): Operators => ({
  eq: [typed(whole), '1'],
  ne: [typed(whole), '23'],
  in: [listed(whole, 'nothing'), '1'],
  not_in: [listed(whole, 'nothing'), '23'],
  ...ofEnds(part, start, end),
});

/** Of texts that are made of several: as any of them is written. */
export const ofForms = (whole: string, part: string, start: string, end: string): Operators => ({
  eq: [typed(whole), '1'],
  ne: [typed(whole), '23'],
  ...ofEnds(part, start, end),
});

/** Of texts that are too long to be compared whole. */
export const ofEnds = (part: string, start: string, end: string): Operators => ({
  ...ofParts(part),
  starts_with: [typed(start), '1'],
  ends_with: [typed(end), '1'],
});

/** Of texts that are found by their parts alone. */
export const ofParts = (part: string): Operators => ({
  contains: [typed(part), '1'],
  not_contains: [typed(part), '23'],
  ...emptiness,
});

/** Of what has an order: the first and the second value, as they are filled in. */
export const ofOrder = (first: Fill, second: Fill, list: Fill): Operators => ({
  eq: [first, '1'],
  ne: [first, '23'],
  in: [list, '12'],
  not_in: [list, '3'],
  lt: [second, '1'],
  le: [second, '12'],
  gt: [first, '2'],
  ge: [second, '2'],
  between: [between(first, first), '1'],
  ...emptiness,
});

/** Of what equals or does not. */
export const ofSameness = (first: Fill, list: Fill): Operators => ({
  eq: [first, '1'],
  ne: [first, '23'],
  in: [list, '12'],
  not_in: [list, '3'],
  ...emptiness,
});

/** Of lists: one that both have, and all of the first. */
export const ofSets = (all: Fill, shared: Fill): Operators => ({
  eq: [all, '1'],
  ne: [all, '23'],
  contains: [shared, '12'],
  not_contains: [shared, '3'],
  in: [all, '12'],
  not_in: [all, '3'],
  ...emptiness,
});
