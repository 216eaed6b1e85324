import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ChevronDown, ChevronRight, GitCompareArrows, History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionEntry } from '@mokuai/contract';
import { EmptyState, OptionTag, SkeletonRows, UserAvatar } from '@mokuai/ui';
import { useFoundNames } from '../../lib/found-names.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { CompareDialog } from './CompareDialog.js';
import { revisionsQuery } from './revisions.js';
import { RevisionChanges } from './RevisionChanges.js';
import { RollBackDialog } from './RollBackDialog.js';
import css from './admin.module.css';

/** What was published, when and by whom; each state can be made live again. */
export function RevisionsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(revisionsQuery);
  const [open, setOpen] = useState<number>();
  const [comparing, setComparing] = useState(false);
  const names = useFoundNames((data ?? []).map((one) => one.published_by));
  const latest = data?.[0]?.revision;
  return (
    <div className={`${css['page']} scroll`}>
      {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows /> : null}
      {data?.length === 0 ? <EmptyState icon={History} title={t('admin.noRevisions')} /> : null}
      {data && data.length > 1 ? (
        <div className={css['ways']}>
          <Button icon={<GitCompareArrows size={14} aria-hidden />} onClick={() => setComparing(true)}>
            {t('admin.compare.open')}
          </Button>
        </div>
      ) : null}
      {data && comparing ? <CompareDialog revisions={data} onClose={() => setComparing(false)} /> : null}
      {data && data.length > 0 ? (
        <ol className={css['revisions']} aria-label={t('admin.tab.revisions')}>
          {data.map((entry) => (
            <Revision
              key={entry.revision}
              entry={entry}
              author={entry.published_by ? (names.get(entry.published_by) ?? null) : null}
              isLatest={entry.revision === latest}
              open={entry.revision === open}
              onToggle={() => setOpen(entry.revision === open ? undefined : entry.revision)}
            />
          ))}
        </ol>
      ) : null}
    </div>
  );
}

interface RevisionProps {
  readonly entry: RevisionEntry;
  readonly author: string | null;
  readonly isLatest: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Revision({ entry, author, isLatest, open, onToggle }: RevisionProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const [returning, setReturning] = useState(false);
  const Sign = open ? ChevronDown : ChevronRight;
  const who = author ?? t('admin.system');
  return (
    <li>
      <div className={css['revision']}>
        <button type="button" className={css['toggle']} aria-expanded={open} onClick={onToggle}>
          <Sign size={16} aria-hidden />
          <strong className="num">{t('admin.revision', { revision: entry.revision })}</strong>
          <span className={css['words']}>
            <span className="ellipsis">{entry.message ?? t('admin.noMessage')}</span>
            <small>
              <UserAvatar name={who} size={20} /> {who} · {formatMoment(entry.published_at, locale, Date.now())} ·{' '}
              {t('admin.changeCount', { count: entry.changes })}
            </small>
          </span>
        </button>
        {isLatest ? (
          <OptionTag label={t('admin.live')} color="green" dot />
        ) : (
          <Button
            size="small"
            icon={<RotateCcw size={14} aria-hidden />}
            aria-label={t('changes.back.of', { revision: entry.revision })}
            onClick={() => setReturning(true)}
          >
            {t('changes.back.open')}
          </Button>
        )}
      </div>
      {open ? <RevisionChanges revision={entry.revision} /> : null}
      {returning ? <RollBackDialog revision={entry.revision} onClose={() => setReturning(false)} /> : null}
    </li>
  );
}
