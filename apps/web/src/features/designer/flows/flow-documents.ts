import type { ApprovalDocument, WorkflowDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';

export type FlowDocument = WorkflowDocument | ApprovalDocument;
export type FlowKind = FlowDocument['kind'];

/** A flow as it begins: one that can be published, and shows where things go. */
export function newFlow(kind: FlowKind, module: string, name: string, label: LocalText): FlowDocument {
  const head = { schemaVersion: 1 as const, module, name, label };
  if (kind === 'workflow') {
    return { kind, ...head, active: false, trigger: { type: 'record_created' }, steps: [] };
  }
  const manager = {
    id: 'manager',
    type: 'approve',
    mode: 'any',
    approvers: [{ type: 'manager', level: 1 }],
    onEmpty: { do: 'admin' },
    onSelf: 'manager',
  } as const;
  return { kind, ...head, nodes: [manager] };
}

/** A flow like another one, under its own name; a workflow is off until somebody has looked at it. */
export const copyOfFlow = (flow: FlowDocument, name: string, label: LocalText): FlowDocument =>
  flow.kind === 'workflow' ? { ...flow, name, label, active: false } : { ...flow, name, label };

/** JSON that was typed: the document, or where reading stopped. */
export type Typed =
  { readonly document: FlowDocument } | { readonly fault: 'syntax' | 'identity'; readonly detail: string };

/** Reads what was typed for a document; kind, module and name are its address and stay. */
export function readFlow(text: string, before: FlowDocument): Typed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: 'syntax', detail: error instanceof Error ? error.message : '' };
  }
  const typed = json as Partial<FlowDocument> | null;
  for (const key of ['kind', 'module', 'name'] as const) {
    if (typed?.[key] !== before[key]) return { fault: 'identity', detail: `"${key}": "${before[key]}"` };
  }
  return { document: json as FlowDocument };
}
