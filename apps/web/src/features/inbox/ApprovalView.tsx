import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { ApprovalPath } from '../../ui/ApprovalPath.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { ApprovalHead } from './ApprovalHead.js';
import { approvalQuery } from './approvals.js';
import { ApprovalValues } from './ApprovalValues.js';
import { ChangesNote } from './ChangesNote.js';
import { DecisionBar } from './DecisionBar.js';
import css from './inbox.module.css';
import { PhoneHead, PhoneSummary } from './PhoneHead.js';
import { useAutoNext } from './use-auto-next.js';
import { useDecision } from './use-decision.js';
import { WaitingWords } from './WaitingWords.js';

interface ApprovalViewProps {
  readonly id: string;
  readonly onBack: (() => void) | undefined;
  /** Opens the next submission that waits; undefined where there is none. */
  readonly next: (() => void) | undefined;
  /** After a decision with nothing to go on to. */
  readonly onGone: (() => void) | undefined;
}

/** One submission: what is asked, its way so far, and what can be done about it. */
export function ApprovalView({ id, ...rest }: ApprovalViewProps) {
  const { data: approval, error, refetch } = useQuery(approvalQuery(id));
  if (error && !approval) return <ProblemState error={error} retry={() => void refetch()} />;
  if (!approval) return <SkeletonRows />;
  return <Loaded approval={approval} {...rest} />;
}

function Loaded({ approval, onBack, next, onGone }: Omit<ApprovalViewProps, 'id'> & { approval: ApprovalDetail }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const autoNext = useAutoNext();
  const [edits, setEdits] = useState<Readonly<Record<string, unknown>>>({});
  const decision = useDecision(approval, edits, (action) => {
    setEdits({});
    if (action === 'withdraw' || action === 'resubmit') return;
    if (autoNext[0] && next) next();
    else onGone?.();
  });
  const done = approval.path.filter(({ state }) => state === 'done' || state === 'skipped').length;
  const count = approval.path.filter(({ state }) => state !== 'not_taken' && state !== 'possible').length;
  return (
    <article className={css['approval']} aria-label={approval.title} data-phone={phone || undefined}>
      {phone ? <PhoneHead approval={approval} onBack={onBack} /> : <ApprovalHead approval={approval} />}
      <div className={css['body']}>
        <div className={css['asked']}>
          {phone ? <PhoneSummary approval={approval} /> : null}
          {phone ? null : <ChangesNote approval={approval} />}
          <ApprovalValues approval={approval} edits={edits} onEdits={setEdits} />
        </div>
        <aside className={css['way']}>
          <header>
            <h2>{t('approval.path')}</h2>
            <small className="num">
              {t('inbox.progress', { done, count })}
              {approval.status === 'pending' ? (
                <>
                  {' · '}
                  <WaitingWords since={approval.submitted_at} />
                </>
              ) : null}
            </small>
          </header>
          <ApprovalPath approval={approval} />
        </aside>
      </div>
      <DecisionBar decision={decision} next={next} autoNext={autoNext} />
    </article>
  );
}
