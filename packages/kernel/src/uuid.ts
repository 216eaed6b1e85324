/** What time it is, in milliseconds since the epoch. Given to whatever depends on time, so that tests decide it. */
export type Clock = () => number;

const hex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const uuidRegExp = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Is this a UUID in its canonical lower-case form? */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuidRegExp.test(value);

/** A UUIDv7 (RFC 9562) of a moment and ten random bytes. */
export function uuidv7(now: number, random: Uint8Array): string {
  const b = new Uint8Array(16);
  let ms = now;
  for (let i = 5; i >= 0; i--) {
    b[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  b.set(random.subarray(0, 10), 6);
  b[6] = (b[6]! & 0x0f) | 0x70;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const h = (from: number, to: number): string => {
    let text = '';
    for (let i = from; i < to; i++) text += hex[b[i]!]!;
    return text;
  };
  return `${h(0, 4)}-${h(4, 6)}-${h(6, 8)}-${h(8, 10)}-${h(10, 16)}`;
}
