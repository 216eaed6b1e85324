import type { DefinitionEntry } from '@mokuai/contract';
import type { LocalText } from '@mokuai/kernel';

/** A definition that names a role. */
export interface RoleUse {
  readonly kind: string;
  readonly name: string;
  readonly label: LocalText | undefined;
}

/** Does a document name the role, as `role` or among `roles`? */
function names(value: unknown, role: string): boolean {
  if (Array.isArray(value)) return value.some((one) => names(one, role));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inside]) =>
      (key === 'role' && inside === role) ||
      (key === 'roles' && Array.isArray(inside) && inside.includes(role)) ||
      names(inside, role),
  );
}

/** Definitions that would miss a role: approvals it decides in, layouts that are shown to it. */
export const usesOf = (role: string, entries: readonly DefinitionEntry[]): readonly RoleUse[] =>
  entries
    .filter(({ kind, state, document }) => kind !== 'role' && state !== 'removed' && names(document, role))
    .map(({ kind, name, document }) => ({ kind, name, label: (document as { label?: LocalText }).label }));
