import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalSummary } from '@mokuai/contract';
import { InboxEntry } from './InboxEntry.js';
import css from './list.module.css';

interface InboxListProps {
  readonly entries: readonly ApprovalSummary[];
  readonly open: string | undefined;
  /** Of what is waited for here, oneself is asked; elsewhere it says who. */
  readonly mine: boolean;
  /** The ids that are selected; undefined while nothing can be. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string) => void;
  /** Loads further entries, if there are any. */
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

/** Submissions, newest first: by whom, of what, what they turn on, and how they stand. */
export function InboxList({ entries, open, mine, selected, onOpen, onSelect, more, loading }: InboxListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [open]);
  return (
    <ul ref={list} className={css['list']}>
      {entries.map((entry) => (
        <InboxEntry
          key={entry.id}
          entry={entry}
          open={entry.id === open}
          mine={mine}
          selected={selected?.has(entry.id)}
          onOpen={() => onOpen(entry.id)}
          onSelect={() => onSelect(entry.id)}
        />
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
