import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptEntry } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { EmptyState, OptionTag, SkeletonRows } from '@mokuai/ui';
import { draftsChanged } from '../../lib/drafts.js';
import { formatDate, formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ApiProblem } from '../../lib/problem.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { keptQuery, restoreKept } from './kept.js';
import css from './admin.module.css';

/** Fields and modules that were removed, as long as their values are still there: each can be brought back with them. */
export function KeptPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(keptQuery);
  return (
    <div className={`${css['page']} scroll`}>
      {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows /> : null}
      {data?.length === 0 ? (
        <EmptyState icon={Trash2} title={t('admin.kept.none')} detail={t('admin.kept.noneDetail')} />
      ) : null}
      {data && data.length > 0 ? (
        <>
          <p className={css['hint']}>{t('admin.kept.detail')}</p>
          <ul className={css['revisions']} aria-label={t('admin.tab.kept')}>
            {data.map((entry) => (
              <Kept key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Kept({ entry }: { readonly entry: KeptEntry }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const client = useQueryClient();
  const { message } = App.useApp();
  const name = textIn(entry.label ?? undefined, locale, entry.field ?? entry.module);
  const restore = useMutation({
    mutationFn: (as?: string) => restoreKept(entry.id, as),
    onSuccess: async () => {
      await draftsChanged(client);
      await client.invalidateQueries(keptQuery);
      void message.success(t('admin.kept.drafted', { name }));
    },
  });
  const isTaken =
    entry.field !== null && restore.error instanceof ApiProblem && restore.error.code === 'already_defined';
  return (
    <li>
      <div className={css['kept']}>
        <span className={css['words']}>
          <span>
            <strong>{name}</strong>{' '}
            <code>{entry.field === null ? entry.module : `${entry.module}.${entry.field}`}</code>
          </span>
          <small>
            {[
              t(entry.field === null ? 'admin.kept.module' : 'admin.kept.field', { revision: entry.revision }),
              t('admin.kept.rows', { count: entry.rows, value: formatNumber(entry.rows, locale) }),
              t('admin.kept.until', { day: formatDate(entry.until, locale) }),
            ].join(' · ')}
          </small>
        </span>
        {entry.taken_by !== null ? (
          <span className={css['waits']}>
            <OptionTag label={t('admin.kept.waits')} color="orange" dot />
            <Link to="/designer/$module" params={{ module: entry.module }}>
              {t('admin.kept.open')}
            </Link>
          </span>
        ) : (
          <Button
            size="small"
            icon={<ArchiveRestore size={14} aria-hidden />}
            loading={restore.isPending}
            aria-label={t('admin.kept.restoreOf', { name })}
            onClick={() => restore.mutate(undefined)}
          >
            {t('admin.kept.restore')}
          </Button>
        )}
      </div>
      {restore.error && entry.taken_by === null ? (
        <div className={css['detail']}>
          <ProblemAlert error={restore.error} />
          {isTaken ? (
            <OtherName first={`${entry.field}_2`} busy={restore.isPending} onName={(as) => restore.mutate(as)} />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

interface OtherNameProps {
  readonly first: string;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
}

/** Another field has the name by now: it comes back under another one. */
function OtherName({ first, busy, onName }: OtherNameProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState(first);
  return (
    <form
      className={css['otherName']}
      onSubmit={(event) => {
        event.preventDefault();
        onName(name.trim());
      }}
    >
      <label htmlFor={id}>{t('admin.kept.otherName')}</label>
      <Input id={id} value={name} maxLength={48} onChange={(event) => setName(event.target.value)} />
      <Button htmlType="submit" loading={busy} disabled={name.trim() === ''}>
        {t('admin.kept.restoreAs')}
      </Button>
    </form>
  );
}
