import type { DraftImpact } from '@mokuai/contract';

type Dependant = DraftImpact['dependants'][number];

/** Each definition once, however often it speaks of what changes; what is broken stands among the errors. */
export function usesOutside(dependants: readonly Dependant[]): readonly Dependant[] {
  const first = new Map<string, Dependant>();
  for (const one of dependants) {
    const key = `${one.of} ${one.kind}/${one.name}`;
    if (!one.broken && !first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
