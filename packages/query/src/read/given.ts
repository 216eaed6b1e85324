import { fail, fault, ok, pointer, type Fault, type Result } from '@mokuai/kernel';

/** Query parameters or a JSON body, as they came. */
export type ReadInput = Readonly<Record<string, unknown>>;

const MAX_NAMES = 600;

/** Reads parameters one by one and remembers which are known, so that none is ignored. */
export class Given {
  readonly faults: Fault[] = [];
  readonly #unread: Set<string>;

  constructor(readonly input: ReadInput) {
    this.#unread = new Set(Object.keys(input));
  }

  take(key: string): unknown {
    this.#unread.delete(key);
    return Object.hasOwn(this.input, key) ? this.input[key] : undefined;
  }

  refuse(...args: Parameters<typeof fault>): undefined {
    this.faults.push(fault(...args));
    return undefined;
  }

  text(key: string, max: number): string | undefined {
    const value = this.take(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.refuse('bad_request', pointer('', key));
    if (value.length > max) return this.refuse('too_large', pointer('', key));
    return value.includes('\0') ? this.refuse('nul_character', pointer('', key)) : value;
  }

  choice<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
    const value = this.take(key) ?? choices[0];
    return choices.find((choice) => choice === value) ?? this.refuse('bad_request', pointer('', key)) ?? choices[0];
  }

  integer(key: string, fallback: number, min: number, max: number): number {
    const value = this.take(key);
    if (value === undefined) return fallback;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
    this.refuse(min === 0 ? 'bad_offset' : 'bad_limit', pointer('', key), { max });
    return fallback;
  }

  /** A list as text with commas outside of parentheses, or as an array of texts. */
  list(key: string): readonly string[] | undefined {
    const value = this.take(key);
    if (value === undefined) return undefined;
    const items = typeof value === 'string' ? value.split(/,(?![^()]*\))/) : value;
    if (!Array.isArray(items) || items.length > MAX_NAMES || !items.every((item) => typeof item === 'string'))
      return this.refuse('bad_request', pointer('', key));
    return items.map((item: string) => item.trim()).filter((item) => item !== '');
  }

  finish<T>(value: T): Result<T> {
    for (const key of this.#unread) this.refuse('unknown_parameter', pointer('', key), { key: key.slice(0, 100) });
    return this.faults.length > 0 ? fail(...this.faults) : ok(value);
  }
}
