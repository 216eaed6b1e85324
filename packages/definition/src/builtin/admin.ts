import type { RoleDocument } from '../kinds/index.js';

/** The role of those who may do everything. */
export const admin: RoleDocument = {
  kind: 'role',
  schemaVersion: 1,
  name: 'admin',
  label: { en: 'Administrator', 'zh-CN': '系统管理员' },
  capabilities: ['design', 'manage_users', 'manage_data', 'audit', 'admin'],
  modules: {
    '*': {
      create: true,
      read: 'all',
      update: 'all',
      delete: 'all',
      restore: 'all',
      assign: 'all',
      bulk: true,
      fieldsDefault: 'write',
    },
  },
};
