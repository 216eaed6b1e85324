import type { PackageOrder } from '@mokuai/engine';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';

/** What a body says of how a package comes or goes. */
export const ORDER = { choices: 'object?', confirm: 'array?', dry: 'boolean?' } as const;

interface GivenOrder {
  readonly choices?: unknown;
  readonly confirm?: readonly unknown[] | undefined;
  readonly dry?: boolean | undefined;
}

/** The same, checked; 422 with pointers. */
export function orderOf({ choices = {}, confirm = [], dry = false }: GivenOrder): PackageOrder {
  const faults: Fault[] = [
    ...Object.entries(choices as object).flatMap(([key, side]) =>
      side === 'ours' || side === 'theirs' ? [] : [fault('not_an_option', pointer('/choices', key))],
    ),
    ...confirm.flatMap((text, index) =>
      typeof text === 'string' ? [] : [fault('wrong_type', pointer('/confirm', index), { type: 'string' })],
    ),
  ];
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { choices: choices as PackageOrder['choices'] & object, confirm: confirm as readonly string[], dry };
}
