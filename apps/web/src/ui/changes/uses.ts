import type { DraftImpact } from '@mokuai/contract';

type Dependant = DraftImpact['dependants'][number];

/**
 * Each definition once, however often it speaks of what changes; what is broken stands among the errors, and what goes
 * itself needs nothing any more.
 */
export function usesOutside(
  dependants: readonly Dependant[],
  changes: readonly Pick<DraftImpact['changes'][number], 'kind' | 'name' | 'change'>[],
): readonly Dependant[] {
  const gone = new Set(changes.flatMap((one) => (one.change === 'removed' ? [`${one.kind}/${one.name}`] : [])));
  const first = new Map<string, Dependant>();
  for (const one of dependants) {
    const key = `${one.of} ${one.kind}/${one.name}`;
    if (!one.broken && !gone.has(`${one.kind}/${one.name}`) && !first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
