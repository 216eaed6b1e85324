type Size = readonly [width: number, height: number];

/** So much of a picture may be left out before it says nothing any more. */
const MOST_CUT = 1.6;

/** Is a picture so much wider or higher than its place that filling it would cut it to pieces, or smaller than it? */
export function isOdd([width, height]: Size, [placeWidth, placeHeight]: Size): boolean {
  if (width === 0 || height === 0 || placeWidth === 0 || placeHeight === 0) return false;
  const shape = width / height / (placeWidth / placeHeight);
  return Math.max(shape, 1 / shape) > MOST_CUT || (width < placeWidth && height < placeHeight);
}
