import type { Static } from '@sinclair/typebox';
import { flag, head, list, map, name, optional, shape, whole, word } from '../schema.js';

const scope = word('none', 'own', 'department', 'department_and_below', 'all');
const fieldRight = word('hidden', 'read', 'write');
const capability = word('design', 'manage_users', 'manage_data', 'audit', 'admin');

/** Which rows a right reaches. */
export type Scope = Static<typeof scope>;
export type FieldRight = Static<typeof fieldRight>;
export type Capability = Static<typeof capability>;

const rights = shape({
  create: optional(flag),
  read: optional(scope),
  update: optional(scope),
  delete: optional(scope),
  restore: optional(scope),
  assign: optional(scope),
  bulk: optional(flag),
  fieldsDefault: optional(fieldRight),
  fields: optional(map(fieldRight)),
  unmasked: optional(list(name, { uniqueItems: true, maxItems: 600 })),
});

/** What a role may do with a module's records. What is not said is not allowed; `fieldsDefault` is `write`. `unmasked`: fields that are masked to others. */
export type ModuleRights = Static<typeof rights>;

export const roleSchema = shape({
  ...head('role'),
  order: optional(whole(-1_000_000, 1_000_000)),
  capabilities: optional(list(capability, { uniqueItems: true })),
  modules: map(rights),
});

/** Rights, given to users by name. The module `*` stands for every module not named. */
export type RoleDocument = Static<typeof roleSchema>;
