import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { ChevronDown, ChevronRight, History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionEntry } from '@mokuai/contract';
import { EmptyState, OptionTag, SkeletonRows, UserAvatar } from '@mokuai/ui';
import { useFoundNames } from './use-found-names.js';
import { describeProblem } from '../../lib/describe-problem.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { draftsChanged, impactQuery } from '../../lib/drafts.js';
import { restoreRevision, revisionsQuery } from './revisions.js';
import { RevisionChanges } from './RevisionChanges.js';
import css from './admin.module.css';

/** What was published, when and by whom; each state can be drafted again. */
export function RevisionsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(revisionsQuery);
  const [open, setOpen] = useState<number>();
  const names = useFoundNames((data ?? []).map((one) => one.published_by));
  const latest = data?.[0]?.revision;
  return (
    <div className={`${css['page']} scroll`}>
      {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows /> : null}
      {data?.length === 0 ? <EmptyState icon={History} title={t('admin.noRevisions')} /> : null}
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
  const client = useQueryClient();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const { data: impact } = useQuery(impactQuery);
  const restore = useMutation({
    mutationFn: () => restoreRevision(entry.revision),
    onSuccess: async () => {
      await draftsChanged(client);
      void message.success(t('admin.restored', { revision: entry.revision }));
      void navigate({ to: '/designer' });
    },
    onError: (error) => void message.error(describeProblem(error, t).title),
  });
  const ask = (): void =>
    void modal.confirm({
      title: t('admin.restoreTitle', { revision: entry.revision }),
      content: t((impact?.changes.length ?? 0) > 0 ? 'admin.restoreOverDrafts' : 'admin.restoreDetail', {
        count: impact?.changes.length ?? 0,
      }),
      okText: t('admin.restore'),
      cancelText: t('action.cancel'),
      onOk: () => restore.mutateAsync().catch(() => undefined),
    });
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
            loading={restore.isPending}
            aria-label={t('admin.restoreOf', { revision: entry.revision })}
            onClick={ask}
          >
            {t('admin.restore')}
          </Button>
        )}
      </div>
      {open ? <RevisionChanges revision={entry.revision} /> : null}
    </li>
  );
}
