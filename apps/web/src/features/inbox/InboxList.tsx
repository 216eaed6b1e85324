import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalSummary } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApprovalStatus } from '../../ui/ApprovalStatus.js';
import css from './inbox.module.css';

interface InboxListProps {
  readonly entries: readonly ApprovalSummary[];
  readonly open: string | undefined;
  /** Says who is asked; needless where it is oneself. */
  readonly showWaiting: boolean;
  readonly onOpen: (id: string) => void;
  /** Loads further entries, if there are any. */
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

/** Submissions, newest first: by whom, of what, and how they stand. */
export function InboxList({ entries, open, showWaiting, onOpen, more, loading }: InboxListProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  return (
    <ul className={css['list']}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={css['entry']}
            aria-current={entry.id === open || undefined}
            onClick={() => onOpen(entry.id)}
          >
            <UserAvatar name={entry.submitter.name} size={32} />
            <span className={css['entryWords']}>
              <span className={css['entryLine']}>
                <span className="ellipsis">
                  {entry.submitter.name} · {entry.label}
                </span>
                <small>{formatMoment(entry.submitted_at, locale, Date.now())}</small>
              </span>
              <strong className="ellipsis">{entry.title}</strong>
              <span className={css['entryLine']}>
                <ApprovalStatus status={entry.status} />
                {showWaiting && entry.waitingFor.length > 0 ? (
                  <small className="ellipsis">
                    {t('inbox.waitingFor', {
                      names: entry.waitingFor.map((person) => person.name).join(t('inbox.comma')),
                    })}
                  </small>
                ) : null}
              </span>
            </span>
          </button>
        </li>
      ))}
      {more ? (
        <li className={css['more']}>
          <Button type="text" block loading={loading} onClick={more}>
            {t('action.loadMore')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
