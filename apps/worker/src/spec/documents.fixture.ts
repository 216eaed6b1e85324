import type { AnyDocument, ApprovalDocument, StepDocument, WorkflowDocument } from '@mokuai/definition';

const picklist = (name: string, ...values: string[]) => ({
  name,
  type: 'picklist',
  options: values.map((value) => ({ value })),
});

/** A small application: deals, and notes about them. */
export const MODULES: readonly AnyDocument[] = [
  {
    kind: 'module',
    name: 'deal',
    label: { en: 'Deal', 'zh-CN': '商机' },
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'amount', type: 'integer' },
      { name: 'discount', type: 'integer' },
      picklist('priority', 'low', 'high'),
      { name: 'remark', type: 'text' },
      { name: 'secret', type: 'text' },
    ],
  },
  {
    kind: 'module',
    name: 'note',
    titleField: 'subject',
    fields: [
      { name: 'subject', type: 'text', required: true },
      { name: 'deal', type: 'lookup', ...{ target: 'deal' } },
    ],
  },
  {
    kind: 'role',
    name: 'seller',
    modules: {
      deal: { create: true, read: 'own', update: 'own', fields: { secret: 'hidden' } },
      note: { create: true, read: 'all' },
      user: { read: 'all' },
    },
  },
  { kind: 'role', name: 'boss', modules: { deal: { read: 'all', update: 'all' }, user: { read: 'all' } } },
];

export const workflow = (
  name: string,
  rest: Partial<WorkflowDocument> & { steps: readonly StepDocument[] },
): AnyDocument => ({
  kind: 'workflow',
  module: 'deal',
  name,
  trigger: { type: 'record_created' },
  ...rest,
});

export const approval = (
  name: string,
  rest: Partial<ApprovalDocument> & { nodes: ApprovalDocument['nodes'] },
): AnyDocument => ({
  kind: 'approval',
  module: 'deal',
  name,
  ...rest,
});

/** A step that sets fields of the record. */
export const sets = (id: string, data: Readonly<Record<string, string | number | null>>): StepDocument => ({
  id,
  type: 'update_record',
  input: { data },
});

/** A step that makes a note. */
export const notes = (id: string, subject: string): StepDocument => ({
  id,
  type: 'create_record',
  input: { module: 'note', data: { subject, deal: '{{ record.id }}' } },
});

/** A step that tells the record's owner something. */
export const tells = (id: string, title: string, body = ''): StepDocument => ({
  id,
  type: 'notify',
  input: { to: [{ field: 'owner' }], title, body },
});
