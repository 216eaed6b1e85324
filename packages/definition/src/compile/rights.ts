import type { RoleDocument } from '../kinds/index.js';

/** The role with its `*` entry written out for every module that it does not name. */
export function forEveryModule(role: RoleDocument, modules: readonly string[]): RoleDocument {
  const { '*': rest, ...named } = role.modules;
  if (!rest) return role;
  return { ...role, modules: { ...Object.fromEntries(modules.map((module) => [module, rest])), ...named } };
}
