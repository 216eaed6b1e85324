/** A box on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of a section and of its fields, in their order. */
export interface SectionBoxes {
  readonly section: number;
  readonly box: Box;
  readonly fields: readonly { readonly index: number; readonly name: string; readonly box: Box }[];
}

/** Where between fields something would come to stand, and how that is shown. */
export interface Aim {
  readonly section: number;
  readonly index: number;
  /** The field it is shown beside; none: in the room at the end. */
  readonly beside: { readonly name: string; readonly edge: 'start' | 'end'; readonly stacked: boolean } | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const beyond = (value: number, from: number, to: number): number => Math.max(from - value, 0, value - to);
/** The row that a point is in comes before what is near it in another one. */
const ROWS_FIRST = 20;
const distance = ({ x, y }: Point, box: Box): number =>
  beyond(x, box.left, box.right) + ROWS_FIRST * beyond(y, box.top, box.bottom);
const nearest = <T extends { readonly box: Box }>(point: Point, all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (best, one) => (best && distance(point, best.box) <= distance(point, one.box) ? best : one),
    undefined,
  );

const isStacked = (field: Box, section: Box): boolean =>
  field.right - field.left > 0.6 * (section.right - section.left);

/**
 * The place between fields that a point means: before or behind the field nearest to it, whichever half it is on:
 * left and right where fields stand side by side, above and below where one takes the whole row.
 */
export function aimAt(point: Point, sections: readonly SectionBoxes[]): Aim | undefined {
  const target = nearest(point, sections);
  if (!target) return undefined;
  const { section, box, fields } = target;
  const last = fields.at(-1);
  const end: Aim = { section, index: (last?.index ?? -1) + 1, beside: null };
  const field = nearest(point, fields);
  if (!field || !last || point.y > Math.max(...fields.map((one) => one.box.bottom))) return end;
  const stacked = isStacked(field.box, box);
  const { left, right, top, bottom } = field.box;
  const behind = stacked ? point.y > (top + bottom) / 2 : point.x > (left + right) / 2;
  if (!behind) return { section, index: field.index, beside: { name: field.name, edge: 'start', stacked } };
  if (field === last) return end;
  return { section, index: field.index + 1, beside: { name: field.name, edge: 'end', stacked } };
}

/** The gap between sections that a point means: how many of them lie above it. */
export const gapAt = (point: Point, sections: readonly SectionBoxes[]): number =>
  sections.filter(({ box }) => point.y > (box.top + box.bottom) / 2).length;
