/** Between cards, and beside them. */
export const GAP = 12;
const LEAST = 232;
const PHONE_LEAST = 156;
const PHONE = 640;

/** How many cards stand beside each other in so many pixels; on a phone two, where they have room. */
export const cardsBeside = (width: number): number =>
  Math.max(1, Math.floor((width - GAP) / ((width < PHONE ? PHONE_LEAST : LEAST) + GAP)));
