import type { ModuleDocument, RoleDocument, Scope } from '@mokuai/definition';
import { fieldRightOf, rightsOf, seesWhole } from '../tabs/rights.js';
import { isFlag, levelOf, OPERATIONS, scopeAt, type Operation } from './grid.js';

/** What a role may do with a module, to be said in words. */
export interface ModuleSummary {
  readonly module: string;
  /** Operations by how far they reach, the widest first. */
  readonly reaches: readonly { readonly scope: Scope; readonly operations: readonly Operation[] }[];
  /** Operations that are given without a reach: create, bulk. */
  readonly flags: readonly Operation[];
  /** Names of fields. */
  readonly hidden: readonly string[];
  readonly readOnly: readonly string[];
  /** Those of which it sees the mask. */
  readonly masked: readonly string[];
}

/** What a role may do with a module; undefined where it sees nothing of it. */
export function summaryOf(role: RoleDocument, module: ModuleDocument): ModuleSummary | undefined {
  const rights = rightsOf(role, module.name);
  if (levelOf(rights, 'read') === 0) return undefined;
  const scoped = OPERATIONS.filter((operation) => !isFlag(operation) && levelOf(rights, operation) > 0);
  const levels = [...new Set(scoped.map((operation) => levelOf(rights, operation)))].sort((a, b) => b - a);
  const of = (right: 'hidden' | 'read') =>
    module.fields.filter(({ name }) => fieldRightOf(rights, name) === right).map(({ name }) => name);
  const changes = levelOf(rights, 'create') > 0 || levelOf(rights, 'update') > 0;
  return {
    module: module.name,
    reaches: levels.map((level) => ({
      scope: scopeAt(level),
      operations: scoped.filter((operation) => levelOf(rights, operation) === level),
    })),
    flags: OPERATIONS.filter((operation) => isFlag(operation) && levelOf(rights, operation) > 0),
    hidden: of('hidden'),
    // Whoever changes nothing reads everything only.
    readOnly: changes ? of('read') : [],
    masked: module.fields.filter((field) => field.masked && fieldRightOf(rights, field.name) !== 'hidden' && !seesWhole(role, rights, field.name)).map(({ name }) => name), // prettier-ignore
  };
}
