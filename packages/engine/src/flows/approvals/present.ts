import type { ApprovalStep, ApprovalSummary, Person } from '@mokuai/contract';
import { activeVisit, pathOf, type PathStep, type Visit } from '@mokuai/flow';
import { textIn, type Locale } from '@mokuai/kernel';
import type { Approval } from '../ports.js';

/** Names of users by id; who is gone is shown without a name. */
export type Names = ReadonlyMap<string, string>;

export const person = (id: string, names: Names): Person => ({ id, name: names.get(id) ?? '' });

/** Everybody an approval's summary and path mention. */
export const mentioned = (approval: Pick<Approval, 'state'>): string[] => [
  approval.state.submitter,
  ...approval.state.visits.flatMap((v) =>
    v.tasks.flatMap((t) => (t.addedBy === null ? [t.user] : [t.user, t.addedBy])),
  ),
];

/** An approval in a list. */
export function summaryOf(
  approval: Approval,
  names: Names,
  locale: Locale,
  values: ApprovalSummary['values'],
): ApprovalSummary {
  const { document, state } = approval;
  const open = activeVisit(state)?.tasks.filter((t) => t.state === 'open') ?? [];
  return {
    id: approval.id,
    approval: document.name,
    label: textIn(document.label, locale, document.name),
    module: approval.module,
    record: approval.recordId,
    title: approval.title,
    status: state.status,
    submitter: person(state.submitter, names),
    submitted_at: approval.submittedAt,
    updated_at: approval.updatedAt,
    waitingFor: open.map((t) => person(t.user, names)),
    version: approval.version,
    values,
  };
}

/** The way an approval went and will go. */
export const pathShown = (
  { document, state }: Pick<Approval, 'document' | 'state'>,
  names: Names,
  locale: Locale,
): ApprovalStep[] => pathOf(document, state).map((step) => stepShown(step, names, locale));

/** A node that a withdrawal ended was not decided. */
const STATES: Readonly<Record<Visit['state'], ApprovalStep['state']>> = {
  active: 'active',
  done: 'done',
  skipped: 'skipped',
  rejected: 'rejected',
  returned: 'returned',
  withdrawn: 'skipped',
};

const stepShown = ({ node, visit, way }: PathStep, names: Names, locale: Locale): ApprovalStep => ({
  node: node.id,
  label: textIn(node.label, locale, node.id),
  mode: 'mode' in node ? node.mode : null,
  state: visit ? STATES[visit.state] : way === 'sure' ? 'waiting' : way,
  tasks: (visit?.tasks ?? []).map((t) => ({
    user: person(t.user, names),
    state: t.state,
    at: t.at,
    comment: t.comment,
    addedBy: t.addedBy === null ? null : person(t.addedBy, names),
  })),
});
