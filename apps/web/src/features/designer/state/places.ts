import type { LayoutDocument } from '@mokuai/definition';
import type { Place, SectionPlace } from './design.js';

/** Ways of the arrow keys. */
export type Step = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The way an arrow key points; undefined for any other key. */
export const stepOf = (key: string): Step | undefined => STEPS[key];

type Tabs = LayoutDocument['tabs'];

/** All sections of a form in the order in which they are read. */
const sectionsOf = (tabs: Tabs): readonly SectionPlace[] =>
  tabs.flatMap((item, tab) => item.sections.map((_, section) => ({ tab, section })));

const DEFAULT_COLUMNS = 2;

/**
 * The place one arrow key away from another, for a field that is carried: left and right go from place to place, up and
 * down from row to row; beyond the edge of a section lies the next one, in the next tab where need be. The same place at
 * the ends of the form. `columns`: how many stand side by side, where the screen allows fewer than the layout says.
 */
export function nextPlace(tabs: Tabs, from: Place, step: Step, columns = Infinity): Place {
  const section = tabs[from.tab]?.sections[from.section];
  if (!section) return from;
  const across = Math.min(section.columns ?? DEFAULT_COLUMNS, columns);
  const by = { left: -1, right: 1, up: -across, down: across }[step];
  const index = from.index + by;
  const end = section.fields.length;
  if (index >= 0 && index <= end) return { ...from, index };
  // A shorter last row, or the first one, is still to be gone to before the section is left.
  if (by > 1 && from.index < end) return { ...from, index: end };
  if (by < -1 && from.index > 0) return { ...from, index: 0 };
  const sections = sectionsOf(tabs);
  const here = sections.findIndex((one) => one.tab === from.tab && one.section === from.section);
  const there = sections[here + Math.sign(by)];
  if (!there) return from;
  return { ...there, index: by > 0 ? 0 : (tabs[there.tab]?.sections[there.section]?.fields.length ?? 0) };
}

/** The place one arrow key away for a section that is carried: before another section, or at the end of a tab. */
export function nextGap(tabs: Tabs, from: SectionPlace, step: Step): SectionPlace {
  const gaps = tabs.flatMap((item, tab) =>
    Array.from({ length: item.sections.length + 1 }, (_, section) => ({ tab, section })),
  );
  const here = gaps.findIndex((one) => one.tab === from.tab && one.section === from.section);
  return gaps[here + (step === 'up' || step === 'left' ? -1 : 1)] ?? from;
}

/** The form without a field that is carried: places are counted as they will be when it is put down. */
export const liftedFrom = (tabs: Tabs, own: Place | undefined): Tabs =>
  own === undefined
    ? tabs
    : tabs.map((item, tab) =>
        tab !== own.tab
          ? item
          : {
              ...item,
              sections: item.sections.map((one, section) =>
                section === own.section ? { ...one, fields: one.fields.filter((_, i) => i !== own.index) } : one,
              ),
            },
      );

/** A place in the form without the carried field, as a place in the form with it. */
export const placeAmong = (own: Place | undefined, place: Place): Place =>
  own?.tab === place.tab && own.section === place.section && place.index > own.index
    ? { ...place, index: place.index + 1 }
    : place;

/** Where a field comes to stand that goes one step; its own place at the ends of the form. */
export const stepField = (tabs: Tabs, own: Place, step: Step, columns?: number): Place =>
  placeAmong(own, nextPlace(liftedFrom(tabs, own), own, step, columns));

/** The field one arrow key away from another; undefined at the ends of the form. */
export function neighbour(tabs: Tabs, own: Place, step: Step, columns?: number): string | undefined {
  const fieldAt = ({ tab, section, index }: Place) => tabs[tab]?.sections[section]?.fields[index]?.field;
  const on: Step = step === 'up' || step === 'left' ? 'left' : 'right';
  let at = nextPlace(tabs, own, step, columns);
  for (;;) {
    const field = fieldAt(at);
    if (field !== undefined) return field === fieldAt(own) ? undefined : field;
    const next = nextPlace(tabs, at, on);
    if (next === at) return undefined;
    at = next;
  }
}
