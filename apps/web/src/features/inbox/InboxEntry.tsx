import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalSummary } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApprovalStatus } from '../../ui/ApprovalStatus.js';
import { Facts } from './Facts.js';
import css from './list.module.css';
import { WaitingWords } from './WaitingWords.js';

interface InboxEntryProps {
  readonly entry: ApprovalSummary;
  readonly open: boolean;
  readonly mine: boolean;
  /** Undefined: nothing is being selected. */
  readonly selected: boolean | undefined;
  readonly onOpen: () => void;
  readonly onSelect: () => void;
}

/** One submission in the list; while one selects, a press selects it. */
export function InboxEntry({ entry, open, mine, selected, onOpen, onSelect }: InboxEntryProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const names = entry.waitingFor.map((person) => person.name).join(t('inbox.comma'));
  const selecting = selected !== undefined;
  return (
    <li className={css['item']}>
      {selecting ? (
        <Checkbox
          className={css['check'] ?? ''}
          checked={selected}
          onChange={onSelect}
          aria-label={t('inbox.select', { title: entry.title })}
        />
      ) : null}
      <button
        type="button"
        className={css['entry']}
        aria-current={(open && !selecting) || undefined}
        onClick={selecting ? onSelect : onOpen}
      >
        {selecting ? <span className={css['place']} /> : <UserAvatar name={entry.submitter.name} size={32} />}
        <span className={css['words']}>
          <span className={css['line']}>
            <span className="ellipsis">
              {entry.submitter.name} · {entry.label}
            </span>
            <small className="num">{formatMoment(entry.submitted_at, locale, Date.now())}</small>
          </span>
          <strong className="ellipsis">{entry.title}</strong>
          <span className={css['line']}>
            <Facts entry={entry} />
            {mine ? (
              <WaitingWords since={entry.submitted_at} />
            ) : names === '' ? (
              <ApprovalStatus status={entry.status} />
            ) : (
              <small className="ellipsis">{t('inbox.waitingFor', { names })}</small>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
