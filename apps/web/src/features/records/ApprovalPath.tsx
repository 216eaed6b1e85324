import { Link } from '@tanstack/react-router';
import { Check, Clock, CornerUpLeft, Minus, Stamp, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail, ApprovalStep } from '@mokuai/contract';
import { UserAvatar } from '../../ui/UserAvatar.js';
import css from './timeline.module.css';

const SIGNS: Readonly<Record<ApprovalStep['state'], LucideIcon>> = {
  done: Check,
  active: Clock,
  waiting: Minus,
  skipped: Minus,
  rejected: X,
  returned: CornerUpLeft,
};

/** The way of an approval: who has decided, who is asked, who comes after. */
export function ApprovalPath({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const waiting = approval.waitingFor.map((p) => p.name).join(t('list.comma'));
  return (
    <section className={css['approval']} aria-label={approval.label}>
      <p className={css['line']}>
        <span>
          <Stamp size={14} strokeWidth={1.75} aria-hidden />
          <b>{approval.label}</b>{' '}
          {waiting === '' ? t(`approval.status.${approval.status}`) : t('approval.waitingFor', { names: waiting })}
        </span>
        <Link to="/inbox" search={{ id: approval.id }}>
          {t('approval.open')}
        </Link>
      </p>
      <ol>
        {approval.path.map((step) => {
          const Sign = SIGNS[step.state];
          return (
            <li key={step.node} data-state={step.state}>
              {step.tasks.length === 0 ? <span className={css['step']}>{step.label}</span> : null}
              {step.tasks.map((task) => (
                <span key={task.user.id} className={css['step']}>
                  <UserAvatar name={task.user.name} size={20} />
                  {task.user.name}
                  <small>{step.label}</small>
                </span>
              ))}
              <em>
                <Sign size={14} aria-hidden />
                {t(`approval.step.${step.state}`)}
              </em>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
