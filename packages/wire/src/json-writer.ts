/** Room in front of the records, for the text they come after. */
export const HEAD = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const HEX = Buffer.from('0123456789abcdef');

/** What stands for a byte in a JSON string after a backslash: 0 the byte itself without one, `u` six characters. */
const ESCAPES = new Uint8Array(256);
ESCAPES.fill(0x75, 0, 0x20);
for (const [byte, letter] of [[8, 'b'], [9, 't'], [10, 'n'], [12, 'f'], [13, 'r'], [QUOTE, '"'], [BACKSLASH, '\\']] as const)
  ESCAPES[byte] = letter.charCodeAt(0); // prettier-ignore

/** Writes JSON from the text form of values, bytes to bytes. */
export class JsonWriter {
  #bytes: Buffer;
  #at = HEAD;

  /** @param size how many bytes to expect */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size + HEAD);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#at - HEAD;
  }

  /** Bytes that are JSON already. */
  raw(source: Uint8Array, from: number, to: number): void {
    this.#room(to - from);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = from; i < to; i++) bytes[at++] = source[i]!;
    this.#at = at;
  }

  /** A string. */
  string(source: Uint8Array, from: number, to: number): void {
    this.#room((to - from) * 6 + 2);
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = QUOTE;
    for (let i = from; i < to; i++) {
      const byte = source[i]!;
      const escape = ESCAPES[byte]!;
      if (escape === 0) bytes[at++] = byte;
      else {
        bytes[at++] = BACKSLASH;
        bytes[at++] = escape;
        if (escape === 0x75) {
          bytes[at++] = 0x30;
          bytes[at++] = 0x30;
          bytes[at++] = HEX[byte >> 4]!;
          bytes[at++] = HEX[byte & 15]!;
        }
      }
    }
    bytes[at++] = QUOTE;
    this.#at = at;
  }

  /** A number; what Postgres calls NaN or Infinity is a string, as JSON has no such numbers. */
  number(source: Uint8Array, from: number, to: number): void {
    // The last character of a number is a digit.
    if (source[to - 1]! <= 0x39) this.raw(source, from, to);
    else this.string(source, from, to);
  }

  /** A boolean, from `t` or `f`. */
  boolean(source: Uint8Array, from: number): void {
    if (source[from] === 0x74) this.raw(TRUE, 0, 4);
    else this.raw(FALSE, 0, 5);
  }

  /** An instant: `2026-03-04 05:06:07[.8[9[0…]]]+00` is `"2026-03-04T05:06:07.890Z"`. Needs a session in UTC and ISO dates. */
  instant(source: Uint8Array, from: number, to: number): void {
    const seconds = from + 19;
    // Not four digits of a year, or none at all (infinity, BC).
    if (source[from + 10] !== 0x20 || source[to - 3] !== 0x2b) return this.string(source, from, to);
    this.#room(26);
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = QUOTE;
    for (let i = from; i < seconds; i++) bytes[at++] = source[i]!;
    bytes[at - 9] = 0x54;
    bytes[at++] = 0x2e;
    for (let i = seconds + 1; i < seconds + 4; i++) bytes[at++] = i < to - 3 ? source[i]! : 0x30;
    bytes[at++] = 0x5a;
    bytes[at++] = QUOTE;
    this.#at = at;
  }

  /** The end of one record and what stands before the next. */
  between(): void {
    this.#room(2);
    this.#bytes[this.#at++] = COMMA;
    this.#bytes[this.#at++] = 0x0a;
  }

  /** All that was written, between two texts. The bytes are no copy: once. */
  end(before: string, after: string): Buffer {
    if (before.length > HEAD) throw new RangeError(`no room for ${before.length} characters`);
    const start = HEAD - before.length;
    this.#bytes.write(before, start, 'latin1');
    this.#room(after.length * 3);
    return this.#bytes.subarray(start, this.#at + this.#bytes.write(after, this.#at));
  }

  #room(wanted: number): void {
    const { length } = this.#bytes;
    if (this.#at + wanted <= length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#at + wanted, length * 2));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
