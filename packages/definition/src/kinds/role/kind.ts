import { pointer as at } from '@mokuai/kernel';
import { kindEntry } from '../kind.js';
import { roleSchema, type RoleDocument } from './document.js';

export const roleKind = kindEntry<RoleDocument>({
  kind: 'role',
  label: { en: 'Role', 'zh-CN': '角色' },
  schema: roleSchema,
  check(role, checker) {
    for (const [name, rights] of Object.entries(role.modules)) {
      const place = at('/modules', name);
      if (name === '*') {
        // What every module has in common are the system fields; own fields cannot be named here.
        for (const field of Object.keys(rights.fields ?? {})) {
          checker.report('unknown_field', at(place, 'fields', field), { field });
        }
        for (const [index, field] of (rights.unmasked ?? []).entries())
          checker.report('unknown_field', at(place, 'unmasked', index), { field });
        continue;
      }
      const module = checker.module(name, place);
      if (!module) continue;
      for (const field of Object.keys(rights.fields ?? {})) checker.field(module, field, at(place, 'fields', field));
      for (const [index, field] of (rights.unmasked ?? []).entries())
        checker.field(module, field, at(place, 'unmasked', index));
    }
  },
});
