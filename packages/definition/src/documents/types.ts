// Placeholder shapes: to be replaced by TypeBox schemas whose `Static` types keep these names and keys.
import type { LocalText } from '@mokuai/kernel';
import type { Json, Predicate } from '@mokuai/expression';
import type { FieldSettings } from '@mokuai/field-types';

interface Document<K extends string> { readonly kind: K; readonly schemaVersion?: 1; readonly name: string; readonly label?: LocalText; readonly description?: LocalText }

export interface ModuleDocument extends Document<'module'> {
  readonly plural?: LocalText; readonly icon?: string; readonly titleField: string;
  readonly fields: readonly FieldSettings[];
  readonly unique?: readonly (readonly string[])[]; readonly indexes?: readonly (readonly string[])[];
}
export interface LayoutSection { readonly label?: LocalText; readonly columns?: 1 | 2 | 3; readonly fields: readonly { readonly field: string; readonly span?: 1 | 2 | 3 }[] }
export interface LayoutDocument extends Document<'layout'> {
  readonly module: string; readonly pages: readonly ('create' | 'edit' | 'detail')[]; readonly roles?: readonly string[];
  readonly highlights?: readonly string[];
  readonly tabs: readonly { readonly label?: LocalText; readonly sections: readonly LayoutSection[] }[];
  readonly related?: readonly { readonly module: string; readonly via: string; readonly columns: readonly string[] }[];
}
export interface ViewDocument extends Document<'view'> {
  readonly module: string; readonly type: 'table'; readonly filter?: Predicate; readonly columns: readonly string[]; readonly sort?: readonly string[];
}
export type Scope = 'none' | 'own' | 'department' | 'department_and_below' | 'all';
export interface ModuleRights {
  readonly create?: boolean; readonly read?: Scope; readonly update?: Scope; readonly delete?: Scope; readonly restore?: Scope; readonly assign?: Scope; readonly bulk?: boolean;
  readonly fieldsDefault?: FieldRight; readonly fields?: Readonly<Record<string, FieldRight>>;
}
export type FieldRight = 'hidden' | 'read' | 'write';
export interface RoleDocument extends Document<'role'> { readonly capabilities?: readonly ('design' | 'manage_users' | 'manage_data' | 'audit' | 'admin')[]; readonly modules: Readonly<Record<string, ModuleRights>> }
export interface MenuItem { readonly label?: LocalText; readonly icon?: string; readonly module?: string; readonly view?: string; readonly items?: readonly MenuItem[] }
export interface MenuDocument extends Document<'menu'> { readonly items: readonly MenuItem[] }
export type NumberingSegment =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'date'; readonly format: string }
  | { readonly type: 'field'; readonly field: string; readonly map?: Readonly<Record<string, string>>; readonly upper?: boolean; readonly maxLength?: number; readonly whenEmpty?: string }
  | { readonly type: 'sequence'; readonly digits?: number; readonly start?: number; readonly step?: number; readonly reset?: 'never' | 'day' | 'week' | 'month' | 'quarter' | 'year'; readonly scope?: readonly string[]; readonly overflow?: 'grow' | 'stop' | 'restart' };
export interface NumberingDocument extends Document<'numbering'> { readonly gapless?: boolean; readonly segments: readonly NumberingSegment[] }
export interface StepDocument { readonly id: string; readonly type: string; readonly input?: Readonly<Record<string, Json>>; readonly branches?: readonly { readonly when?: Predicate; readonly steps: readonly StepDocument[] }[] }
export interface WorkflowDocument extends Document<'workflow'> {
  readonly module: string; readonly active?: boolean; readonly order?: number; readonly runAs?: 'rule' | 'actor';
  readonly trigger: { readonly type: 'record_created' | 'record_updated' | 'record_saved' } | { readonly type: 'fields_changed'; readonly fields: readonly string[] };
  readonly condition?: Predicate; readonly steps: readonly StepDocument[];
}
export type ApproverRule =
  | { readonly type: 'users'; readonly users: readonly string[] } | { readonly type: 'role'; readonly role: string }
  | { readonly type: 'manager'; readonly level?: number } | { readonly type: 'department_head' } | { readonly type: 'field'; readonly field: string };
export type ApprovalNode =
  | { readonly id: string; readonly type: 'approve'; readonly label?: LocalText; readonly mode: 'any' | 'all'; readonly approvers: readonly ApproverRule[]; readonly onEmpty?: { readonly do: 'pass' | 'refuse' | 'admin' } | { readonly do: 'assign'; readonly users: readonly string[] }; readonly onSelf?: 'self' | 'skip' | 'manager' | 'department_head'; readonly onDuplicate?: 'every_time' | 'only_first' | 'skip_consecutive'; readonly fields?: Readonly<Record<string, 'write'>> }
  | { readonly id: string; readonly type: 'branch'; readonly label?: LocalText; readonly branches: readonly { readonly when?: Predicate; readonly nodes: readonly ApprovalNode[] }[] }
  | { readonly id: string; readonly type: 'cc'; readonly label?: LocalText; readonly to: readonly ApproverRule[] };
export interface ApprovalDocument extends Document<'approval'> {
  readonly module: string; readonly entry?: Predicate; readonly allowSelfApproval?: boolean; readonly withdraw?: 'never' | 'before_first_action' | 'until_end';
  readonly nodes: readonly ApprovalNode[];
  readonly onSubmitted?: readonly StepDocument[]; readonly onApproved?: readonly StepDocument[]; readonly onRejected?: readonly StepDocument[]; readonly onReturned?: readonly StepDocument[]; readonly onWithdrawn?: readonly StepDocument[];
}
export type AnyDocument = ModuleDocument | LayoutDocument | ViewDocument | RoleDocument | MenuDocument | NumberingDocument | WorkflowDocument | ApprovalDocument;
export type Kind = AnyDocument['kind'];
