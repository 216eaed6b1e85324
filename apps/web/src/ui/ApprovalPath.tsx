import { Check, Clock, CornerUpLeft, GitBranch, Minus, Send, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail, ApprovalStep } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { formatMoment } from '../lib/formats.js';
import { usePreferences } from '../lib/preferences.js';
import css from './ApprovalPath.module.css';

type TaskState = ApprovalStep['tasks'][number]['state'];

const SIGNS: Readonly<Record<TaskState | 'submitted', LucideIcon>> = {
  submitted: Send,
  open: Clock,
  waiting: Clock,
  approved: Check,
  rejected: X,
  returned: CornerUpLeft,
  closed: Minus,
};

/** The way of a submission from person to person: who, as what, when, with which words. */
export function ApprovalPath({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const when = (at: string | null): string => (at ? formatMoment(at, locale, Date.now()) : '');
  return (
    <ol className={css['path']} aria-label={t('approval.path')}>
      <Stop
        name={approval.submitter.name}
        state="submitted"
        role={t('approval.submitted')}
        outcome={when(approval.submitted_at)}
        comment={submittedWith(approval)}
      />
      {approval.path.map((step) =>
        step.tasks.length === 0 ? (
          <Station key={step.node} step={step} />
        ) : (
          inTurn(step.tasks).map((task) => (
            <Stop
              key={`${step.node}:${task.user.id}`}
              name={task.user.name}
              state={task.state}
              role={[
                step.label,
                step.mode && step.tasks.filter((one) => !one.addedBy).length > 1
                  ? t(`approval.mode.${step.mode}`)
                  : null,
                task.addedBy ? t('approval.addedBy', { name: task.addedBy.name }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
              outcome={[when(task.at), t(`approval.task.${task.state}`)].filter(Boolean).join(' ')}
              comment={task.comment}
            />
          ))
        ),
      )}
    </ol>
  );
}

const STATIONS: Readonly<Partial<Record<ApprovalStep['state'], LucideIcon>>> = {
  done: Check,
  skipped: Minus,
  possible: GitBranch,
  not_taken: Minus,
};

/** A station that has asked nobody: still ahead, passed by, or on a branch that was not taken. */
function Station({ step }: { readonly step: ApprovalStep }) {
  const { t } = useTranslation();
  const Sign = STATIONS[step.state] ?? Clock;
  return (
    <li className={css['node']} data-state={step.state}>
      <span className={css['station']} aria-hidden>
        <Sign size={14} strokeWidth={1.75} />
      </span>
      <div className={css['words']}>
        <div className={css['line']}>
          <strong className="ellipsis">{step.label}</strong>
          <span>{t(`approval.step.${step.state}`)}</span>
        </div>
        {step.mode ? <small>{t(`approval.mode.${step.mode}`)}</small> : null}
      </div>
    </li>
  );
}

/** What the submitter wrote, the last time it was submitted. */
const submittedWith = ({ history }: ApprovalDetail): string | null =>
  history.findLast(({ action }) => action === 'submit' || action === 'resubmit')?.comment ?? null;

/** Who was added is asked before the one who added them. */
function inTurn(tasks: ApprovalStep['tasks']): ApprovalStep['tasks'] {
  const addedBy = (user: string): ApprovalStep['tasks'] =>
    tasks.filter((task) => task.addedBy?.id === user).flatMap((task) => [...addedBy(task.user.id), task]);
  return tasks.filter((task) => !task.addedBy).flatMap((task) => [...addedBy(task.user.id), task]);
}

interface StopProps {
  readonly name: string;
  readonly state: TaskState | 'submitted';
  readonly role: string;
  readonly outcome: string;
  readonly comment?: string | null;
}

function Stop({ name, state, role, outcome, comment }: StopProps) {
  const Sign = SIGNS[state];
  return (
    <li className={css['stop']} data-state={state}>
      <span className={css['person']}>
        <UserAvatar name={name} size={28} />
        <i className={css['sign']} data-state={state} aria-hidden>
          <Sign size={10} strokeWidth={2.5} />
        </i>
      </span>
      <div className={css['words']}>
        <div className={css['line']}>
          <strong className="ellipsis">{name}</strong>
          <span>{outcome}</span>
        </div>
        <small>{role}</small>
        {comment ? <blockquote>{comment}</blockquote> : null}
      </div>
    </li>
  );
}
