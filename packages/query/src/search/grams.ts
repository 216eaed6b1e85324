/** More parts than these find nothing sooner. */
const MOST = 8;
/** From here on there are more than 32 bits: the same arithmetic as in `system.grams`. */
const [FACTOR, PRIME] = [69_069, 2_147_483_647];

const one = (a: number): number => a;
const two = (a: number, b: number): number => (a * FACTOR + b) % PRIME;
const four = (a: number, b: number, c: number, d: number): number => -(((a * 128 + b) * 128 + c) * 128 + d);

/** Is it the gram of four letters? The others are not below zero. */
export const isFour = (gram: number): boolean => gram < 0;

const isSign = (code: number | undefined): boolean => code !== undefined && code > 32;
const isLetter = (code: number | undefined): boolean => isSign(code) && code! < 128;

/**
 * Parts of a term, each of which every text that holds the term has among its `system.grams`: of a single character that
 * character, else all pairs; four Latin characters or digits in a row say more than their pairs and stand for them.
 */
export function gramsOf(term: string): number[] {
  const codes = Array.from(term, (char) => char.codePointAt(0)!);
  const grams = new Set<number>();
  for (let i = 0; i + 3 < codes.length; i++) {
    const [a, b, c, d] = codes.slice(i, i + 4) as [number, number, number, number];
    if (![a, b, c, d].every(isLetter)) continue;
    grams.add(four(a, b, c, d));
  }
  for (let i = 0; i + 1 < codes.length; i++) {
    const [a, b] = [codes[i]!, codes[i + 1]!];
    if (isSign(a) && isSign(b) && !inFour(codes, i)) grams.add(two(a, b));
  }
  if (grams.size === 0) for (const code of codes) if (isSign(code)) grams.add(one(code));
  return [...grams].slice(0, MOST);
}

/** Do the two characters from `i` on stand among four letters? */
function inFour(codes: readonly number[], i: number): boolean {
  for (let from = Math.max(0, i - 2); from <= i; from++)
    if (from + 3 < codes.length && codes.slice(from, from + 4).every(isLetter)) return true;
  return false;
}
