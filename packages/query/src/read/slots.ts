import type { ParamSink } from '@mokuai/expression';
import type { Actor, ScopeParams } from '@mokuai/access';
import type { Locale } from '@mokuai/kernel';

/** What differs between two runs of the same compiled statement. */
export interface SlotValues {
  readonly actor: Actor;
  readonly id?: string;
  /** Sort keys of the row after which to go on, as Postgres wrote them. */
  readonly keys?: readonly (string | null)[];
  /** The history version below which to go on. */
  readonly below?: number;
}

type Source = (values: SlotValues) => unknown;

/** Collects where a statement's values come from, so that its text is made once and run with other values. */
export class Slots implements ParamSink, ScopeParams {
  readonly #sources: Source[] = [];
  readonly #known = new Map<string, string>();

  /** A value that is the same in every run; equal values share a placeholder. */
  add(value: unknown, type?: string): string {
    return this.#placeholder(`v${type ?? ''}|${JSON.stringify(value)}`, () => value, type);
  }

  /** A value for each language: the actor's goes in. */
  inLocale(values: Readonly<Record<Locale, unknown>>, type?: string): string {
    return this.#placeholder(`locale${type ?? ''}|${JSON.stringify(values)}`, (v) => values[v.actor.locale], type);
  }

  /** Is a range of departments among the values? How many rows it holds differs from actor to actor by orders of magnitude. */
  get ranged(): boolean {
    return this.#known.has('right');
  }

  userId(): string {
    return this.#placeholder('userId', (v) => v.actor.userId, 'uuid');
  }
  left(): string {
    return this.#placeholder('left', (v) => v.actor.department?.left ?? null, 'bigint');
  }
  right(): string {
    return this.#placeholder('right', (v) => v.actor.department?.right ?? null, 'bigint');
  }
  id(): string {
    return this.#placeholder('id', (v) => v.id, 'uuid');
  }
  below(): string {
    return this.#placeholder('below', (v) => v.below, 'integer');
  }
  /** Without a cast: Postgres takes the type of what it is compared with. */
  key(index: number): string {
    return this.#placeholder(`key${index}`, (v) => v.keys?.[index]);
  }

  /** The values of one run, in placeholder order. */
  bind(values: SlotValues): unknown[] {
    return this.#sources.map((source) => source(values));
  }

  #placeholder(key: string, source: Source, type?: string): string {
    let placeholder = this.#known.get(key);
    if (placeholder === undefined) {
      this.#sources.push(source);
      placeholder = type ? `$${this.#sources.length}::${type}` : `$${this.#sources.length}`;
      this.#known.set(key, placeholder);
    }
    return placeholder;
  }
}
