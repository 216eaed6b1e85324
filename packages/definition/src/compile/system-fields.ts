import type { LocalText } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';

const option = (value: string, en: string, zh: string, color: string) => ({
  value,
  label: { en, 'zh-CN': zh } satisfies LocalText,
  color,
});

const approvalOptions = [
  option('none', 'None', '未提交', 'gray'),
  option('pending', 'Pending', '审批中', 'blue'),
  option('returned', 'Returned', '已退回', 'orange'),
  option('approved', 'Approved', '已通过', 'green'),
  option('rejected', 'Rejected', '已拒绝', 'red'),
  option('withdrawn', 'Withdrawn', '已撤回', 'gray'),
];

/** Settings of a system field; `target`, `options` … are read by its type. */
type SystemField = FieldSettings & Readonly<Record<string, unknown>>;

/** The columns every record has, as fields, in the order of a record's JSON. `id` is a lookup to the record itself. */
export const systemFields = (module: string): readonly SystemField[] => [
  { name: 'id', type: 'lookup', target: module, label: { en: 'ID', 'zh-CN': 'ID' } },
  { name: 'version', type: 'integer', label: { en: 'Version', 'zh-CN': '版本' } },
  { name: 'created_at', type: 'datetime', label: { en: 'Created at', 'zh-CN': '创建时间' } },
  { name: 'created_by', type: 'user', label: { en: 'Created by', 'zh-CN': '创建人' } },
  { name: 'updated_at', type: 'datetime', label: { en: 'Updated at', 'zh-CN': '更新时间' } },
  { name: 'updated_by', type: 'user', label: { en: 'Updated by', 'zh-CN': '更新人' } },
  { name: 'owner', type: 'user', label: { en: 'Owner', 'zh-CN': '负责人' } },
  { name: 'department', type: 'lookup', target: 'department', label: { en: 'Department', 'zh-CN': '所属部门' } },
  { name: 'business_type', type: 'text', label: { en: 'Business type', 'zh-CN': '业务类型' } },
  { name: 'stage', type: 'text', label: { en: 'Stage', 'zh-CN': '阶段' } },
  {
    name: 'approval_status',
    type: 'picklist',
    options: approvalOptions,
    label: { en: 'Approval status', 'zh-CN': '审批状态' },
  },
];

// A user owns itself and is put into a department by hand; a department belongs to itself.
const written: Readonly<Record<string, readonly string[]>> = { user: ['department'], department: [] };

/** The system fields that a client may write in records of a module. */
export const writableSystemFields = (module: string): readonly string[] => written[module] ?? ['owner'];
