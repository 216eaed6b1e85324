import type { WorkflowDocument } from '@mokuai/definition';
import type { RecordEvent } from './ports.js';

type Trigger = WorkflowDocument['trigger'];

/** What each trigger wants of an event. */
const MATCHES: {
  readonly [T in Trigger['type']]: (trigger: Extract<Trigger, { type: T }>, event: RecordEvent) => boolean;
} = {
  record_created: (_, { op }) => op === 'create',
  record_updated: (_, { op }) => op === 'update',
  record_saved: (_, { op }) => op === 'create' || op === 'update',
  fields_changed: ({ fields }, { op, changes }) =>
    op === 'update' && fields.some((field) => Object.hasOwn(changes, field)),
  // Nothing that happens to a record: a person starts it.
  manual: () => false,
};

/** Does the event set this workflow off, its condition apart? */
export function triggered(workflow: WorkflowDocument, event: RecordEvent): boolean {
  if (workflow.active === false) return false;
  const matches = MATCHES[workflow.trigger.type] as (trigger: Trigger, event: RecordEvent) => boolean;
  return matches(workflow.trigger, event);
}

/** In the order the workflows ask for; those of the same order by name. */
export const inOrder = (workflows: readonly WorkflowDocument[]): WorkflowDocument[] =>
  [...workflows].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.name < b.name ? -1 : 1));
