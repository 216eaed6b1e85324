import type { Me } from '@mokuai/contract';
import type { DynamicDefault } from '@mokuai/expression';

/** What a default that stands for something is worked out from. */
export interface Around {
  readonly me: Me;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const VALUES: Readonly<Record<DynamicDefault, (around: Around) => string | null>> = {
  me: ({ me }) => me.id,
  my_department: ({ me }) => me.department?.id ?? null,
  now: ({ now }) => new Date(now).toISOString(),
  // The Swedish way to write a day is the one of the API.
  today: ({ now, timeZone }) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now),
};

/** The value a field begins with: a plain default as it is, `{"today": true}` as what it stands for. Empty is null. */
export function valueOfDefault(given: unknown, around: Around): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given ?? null;
  const name = Object.keys(given)[0] ?? '';
  return Object.hasOwn(VALUES, name) ? VALUES[name as DynamicDefault](around) : null;
}
