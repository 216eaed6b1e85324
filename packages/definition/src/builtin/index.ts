import { keyOf } from '../kinds/kind.js';
import type { AnyDocument, ModuleDocument, RoleDocument } from '../kinds/index.js';
import { admin } from './admin.js';
import { department } from './department.js';
import { user } from './user.js';

/** Documents that every application has. They are part of every revision, and nobody drafts another form of them. */
export const BUILTIN: readonly AnyDocument[] = [department, user, admin];

const keys = new Set<string>(BUILTIN.map(keyOf));

/** Is a document of this key (`module/user`) built in? */
export const isBuiltin = (key: string): boolean => keys.has(key);

/** The options of a user's `roles` are the roles there are. */
export function withRoleOptions(document: ModuleDocument, roles: readonly RoleDocument[]): ModuleDocument {
  if (document.name !== user.name) return document;
  const options = roles.map((role) => ({ value: role.name, ...(role.label !== undefined && { label: role.label }) }));
  const fields = document.fields.map((field) => (field.name === 'roles' ? { ...field, options } : field));
  return { ...document, fields };
}
