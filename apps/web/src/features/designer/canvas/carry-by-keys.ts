import type { LayoutDocument } from '@mokuai/definition';
import type { Place, SectionPlace } from '../state/design.js';
import { liftedFrom, nextGap, nextPlace, placeAmong, type Step } from '../state/places.js';
import { goesAmong, markAt, type Carried, type Mark } from './carried.js';

interface Way {
  readonly tabs: LayoutDocument['tabs'];
  readonly narrow: boolean;
  readonly carried: Carried;
  /** Where it stood before; nowhere if it is new. */
  readonly own: Place | SectionPlace | undefined;
}

const isPlace = (own: Way['own']): own is Place => own !== undefined && 'index' in own;

function fieldMark({ tabs, narrow }: Way, place: Place): Mark {
  const section = tabs[place.tab]?.sections[place.section];
  return markAt(place, section?.fields[place.index]?.field, narrow || section?.columns === 1);
}

/** Where the mark is when something is picked up with the keyboard. */
export function firstMark(way: Way, start: Place): Mark {
  const at = way.own ?? start;
  if (goesAmong(way.carried) === 'section') return { kind: 'section', tab: at.tab, section: at.section };
  return fieldMark(way, isPlace(at) ? at : start);
}

/** Where the mark goes with an arrow key. */
export function nextMark(way: Way, now: Mark, step: Step): Mark {
  const { tabs, own, narrow } = way;
  if (now.kind === 'tab') return now;
  if (now.kind === 'section') {
    const next = nextGap(tabs, now, step);
    const stays = own?.tab === next.tab && next.section === own.section + 1;
    return { kind: 'section', ...(stays ? nextGap(tabs, next, step) : next) };
  }
  const standing = isPlace(own) ? own : undefined;
  const same = standing?.tab === now.tab && standing.section === now.section && now.index > standing.index;
  const lifted = { tab: now.tab, section: now.section, index: same ? now.index - 1 : now.index };
  const next = nextPlace(liftedFrom(tabs, standing), lifted, step, narrow ? 1 : undefined);
  return fieldMark(way, placeAmong(standing, next));
}
