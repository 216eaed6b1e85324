import type { ModuleDocument } from '../kinds/index.js';

const label = (en: string, zh: string) => ({ en, 'zh-CN': zh });

/** People who sign in. Passwords are kept apart; `department` and `owner` (the user itself) are columns of every record. */
export const user: ModuleDocument = {
  kind: 'module',
  schemaVersion: 1,
  name: 'user',
  label: label('User', '用户'),
  plural: label('Users', '用户'),
  icon: 'user',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', label: label('Name', '姓名'), required: true, searchable: true, indexed: true },
    { name: 'email', type: 'email', label: label('E-mail', '邮箱'), required: true, unique: true, searchable: true },
    { name: 'roles', type: 'multi_picklist', label: label('Roles', '角色'), ...{ options: [{ value: 'admin' }] } },
    { name: 'manager', type: 'user', label: label('Manager', '直属主管') },
    { name: 'active', type: 'boolean', label: label('Active', '启用'), default: true },
    {
      name: 'locale',
      type: 'picklist',
      label: label('Language', '语言'),
      ...{
        options: [
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
        ],
      },
    },
    { name: 'time_zone', type: 'text', label: label('Time zone', '时区'), ...{ maxLength: 50 } },
  ],
};
