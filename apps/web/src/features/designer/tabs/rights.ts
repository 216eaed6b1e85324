import type { Capability, FieldRight, ModuleRights, RoleDocument, Scope } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';

export const SCOPES: readonly Scope[] = ['none', 'own', 'department', 'department_and_below', 'all'];
export const FIELD_RIGHTS: readonly FieldRight[] = ['hidden', 'read', 'write'];

/** Operations whose right says which records it reaches. */
export const SCOPED = ['read', 'update', 'delete', 'assign', 'restore'] as const;
/** Operations that are allowed or not. */
export const FLAGS = ['create', 'bulk'] as const;

/** Stands for every module that a role does not name. */
export const EVERY_OTHER = '*';

/** What roles may be able to do beyond records. */
export const CAPABILITIES: readonly Capability[] = ['design', 'manage_users', 'manage_data', 'audit', 'admin'];

/** Colleagues and departments can be looked up, so that who is meant can be chosen and is shown by name. */
const LOOK_UP: ModuleRights = { read: 'all', fieldsDefault: 'read' };
/** What somebody does with the records of a module who works with them. */
const WORK: ModuleRights = { create: true, read: 'own', update: 'own', delete: 'none' };

/** A role as it begins; `module`: what it is made for, if it is for one. */
export const newRole = (name: string, label: LocalText, module?: string): RoleDocument => ({
  kind: 'role',
  schemaVersion: 1,
  name,
  label,
  capabilities: [],
  modules: { user: LOOK_UP, department: LOOK_UP, ...(module === undefined ? {} : { [module]: WORK }) },
});

/** What a role may do with a module: said of it, else said of every module that is not named. */
export const rightsOf = (role: RoleDocument, module: string): ModuleRights =>
  role.modules[module] ?? role.modules[EVERY_OTHER] ?? {};

/** The role with other rights to a module; what held for it as one of all the others is said of it by name now. */
export const withRights = (role: RoleDocument, module: string, change: Partial<ModuleRights>): RoleDocument => ({
  ...role,
  modules: { ...role.modules, [module]: { ...rightsOf(role, module), ...change } },
});

/** The role with nothing said of a module: what holds for all the others holds for it. */
export function withoutRights(role: RoleDocument, module: string): RoleDocument {
  const { [module]: _gone, ...modules } = role.modules;
  return { ...role, modules };
}

export const fieldRightOf = (rights: ModuleRights, field: string): FieldRight =>
  rights.fields?.[field] ?? rights.fieldsDefault ?? 'write';

/** Rights with another one to a field; the usual one is not said again. */
export function withFieldRight(rights: ModuleRights, field: string, right: FieldRight): ModuleRights {
  const { [field]: _before, ...others } = rights.fields ?? {};
  const usual = rights.fieldsDefault ?? 'write';
  return { ...rights, fields: right === usual ? others : { ...others, [field]: right } };
}

/** Does a role see the values of a masked field whole? */
export const seesWhole = ({ capabilities }: RoleDocument, rights: ModuleRights, field: string): boolean =>
  capabilities?.includes('admin') === true || rights.unmasked?.includes(field) === true;

/** Rights by which the values of a masked field are seen whole, or not. */
export const withWhole = (rights: ModuleRights, field: string, whole: boolean): ModuleRights => ({
  ...rights,
  unmasked: [...(rights.unmasked ?? []).filter((name) => name !== field), ...(whole ? [field] : [])],
});
