import type { SYSTEM_COLUMNS } from '@mokuai/kernel';
import type { FieldSettings, FieldType } from './field-type.js';
import { datetime } from './types/datetime/datetime.js';
import { id } from './types/id/id.js';
import { integer } from './types/integer/integer.js';
import { lookup, type LookupSettings } from './types/lookup/lookup.js';
import { picklist, type PicklistSettings } from './types/picklist/picklist.js';
import { text } from './types/text/text.js';
import { user } from './types/user/user.js';

/** One of the columns that every record has, described like a field of a module. */
export interface SystemField {
  readonly name: (typeof SYSTEM_COLUMNS)[number];
  readonly type: FieldType;
  readonly settings: FieldSettings;
  /** Postgres type of the column, as the record tables have it. */
  readonly sqlType: string;
  /** May a client ever write it? */
  readonly writable: boolean;
}

const approvalStatus: PicklistSettings = {
  name: 'approval_status',
  type: picklist.name,
  label: { en: 'Approval', 'zh-CN': '审批状态' },
  status: true,
  options: [
    { value: 'none', label: { en: 'Not submitted', 'zh-CN': '未提交' }, color: 'gray' },
    { value: 'pending', label: { en: 'In approval', 'zh-CN': '审批中' }, color: 'blue' },
    { value: 'returned', label: { en: 'Returned', 'zh-CN': '已退回' }, color: 'orange' },
    { value: 'approved', label: { en: 'Approved', 'zh-CN': '已通过' }, color: 'green' },
    { value: 'rejected', label: { en: 'Rejected', 'zh-CN': '已驳回' }, color: 'red' },
    { value: 'withdrawn', label: { en: 'Withdrawn', 'zh-CN': '已撤回' }, color: 'purple' },
  ],
};

const department: LookupSettings = {
  name: 'department',
  type: lookup.name,
  label: { en: 'Department', 'zh-CN': '所属部门' },
  target: 'department',
};

function field<S extends FieldSettings>(type: FieldType<S>, settings: S, own: Partial<SystemField> = {}): SystemField {
  return {
    name: settings.name as SystemField['name'],
    type: type as FieldType,
    settings,
    sqlType: type.column(settings).type,
    writable: false,
    ...own,
  };
}

const named = (type: FieldType, name: SystemField['name'], en: string, zh: string): FieldSettings => ({
  name,
  type: type.name,
  label: { en, 'zh-CN': zh },
});

/** The columns every record has, in the order of a record's JSON (`SYSTEM_COLUMNS`). */
export const SYSTEM_FIELDS: readonly SystemField[] = [
  field(id, named(id, 'id', 'ID', 'ID')),
  field(integer, named(integer, 'version', 'Version', '版本'), { sqlType: 'integer' }),
  field(datetime, named(datetime, 'created_at', 'Created at', '创建时间')),
  field(user, named(user, 'created_by', 'Created by', '创建人')),
  field(datetime, named(datetime, 'updated_at', 'Updated at', '更新时间')),
  field(user, named(user, 'updated_by', 'Updated by', '更新人')),
  field(user, named(user, 'owner', 'Owner', '负责人'), { writable: true }),
  field(lookup, department),
  field(text, named(text, 'business_type', 'Business type', '业务类型')),
  field(text, named(text, 'stage', 'Stage', '阶段')),
  field(picklist, approvalStatus),
];
