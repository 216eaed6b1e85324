import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { SkeletonRows, UserAvatar } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { moduleQuery } from '../../lib/queries.js';
import { ApprovalPath } from '../../ui/ApprovalPath.js';
import { ApprovalStatus } from '../../ui/ApprovalStatus.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { approvalQuery } from './approvals.js';
import { DecisionBar } from './DecisionBar.js';
import css from './inbox.module.css';

interface ApprovalViewProps {
  readonly id: string;
  readonly onBack?: (() => void) | undefined;
  /** Opens the entry so many places further down the list. */
  readonly onStep: (by: number) => void;
  readonly onDecided: () => void;
}

/** One submission: what is asked, its way so far, and what can be done about it. */
export function ApprovalView({ id, onBack, onStep, onDecided }: ApprovalViewProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { data: approval, error, refetch } = useQuery(approvalQuery(id));
  if (error) return <ProblemState error={error} retry={() => void refetch()} />;
  if (!approval) return <SkeletonRows />;
  return (
    <article className={css['approval']} aria-label={approval.title}>
      <header className={css['head']}>
        {onBack ? (
          <Button type="text" icon={<ChevronLeft size={20} />} aria-label={t('inbox.back')} onClick={onBack} />
        ) : null}
        <UserAvatar name={approval.submitter.name} size={40} />
        <div className={css['headWords']}>
          <div className={css['headLine']}>
            <h1 className="ellipsis">{approval.title}</h1>
            <ApprovalStatus status={approval.status} />
          </div>
          <p className="ellipsis">
            {approval.label} · {approval.submitter.name} · {formatMoment(approval.submitted_at, locale, Date.now())}
          </p>
        </div>
        <Link
          to="/m/$module/$record"
          params={{ module: approval.module, record: approval.record }}
          className={css['openRecord'] ?? ''}
          aria-label={t('inbox.openRecord')}
        >
          <ExternalLink size={14} aria-hidden /> <span>{t('inbox.openRecord')}</span>
        </Link>
      </header>
      <div className={css['body']}>
        <Snapshot approval={approval} />
        <aside className={css['way']}>
          <h2>{t('approval.path')}</h2>
          <ApprovalPath approval={approval} />
        </aside>
      </div>
      <DecisionBar approval={approval} onStep={onStep} onDecided={onDecided} />
    </article>
  );
}

/** The record's fields as they were when it was submitted: highlights first, empty ones left out. */
function Snapshot({ approval }: { readonly approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const { data: module } = useQuery(moduleQuery(approval.module));
  if (!module) return <SkeletonRows />;
  const { highlights } = module.layouts.detail;
  const known = module.fields.filter((field) => {
    const value = approval.snapshot[field.name];
    return (
      !field.system &&
      value !== null &&
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0)
    );
  });
  const rank = (name: string): number => (highlights.includes(name) ? highlights.indexOf(name) : highlights.length);
  const fields = [...known].sort((a, b) => rank(a.name) - rank(b.name));
  return (
    <section className={css['snapshot']}>
      <h2>{t('inbox.asSubmitted', { module: module.label })}</h2>
      <dl>
        {fields.map((field) => (
          <div key={field.name} data-key={highlights.includes(field.name) || undefined}>
            <dt>{field.label}</dt>
            <dd>
              <Value field={field} value={approval.snapshot[field.name]} place="detail" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
