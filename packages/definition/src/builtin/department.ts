import type { ModuleDocument } from '../kinds/index.js';

const label = (en: string, zh: string) => ({ en, 'zh-CN': zh });

/** The tree of the organisation. */
export const department: ModuleDocument = {
  kind: 'module',
  schemaVersion: 1,
  name: 'department',
  label: label('Department', '部门'),
  plural: label('Departments', '部门'),
  icon: 'network',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', label: label('Name', '名称'), required: true, searchable: true, indexed: true },
    {
      name: 'parent',
      type: 'lookup',
      label: label('Part of', '上级部门'),
      ...{ target: 'department', onDelete: 'restrict' },
    },
    { name: 'head', type: 'user', label: label('Head', '负责人') },
  ],
};
