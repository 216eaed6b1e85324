import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { CircleAlert, Rocket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { impactQuery } from '../data/definitions.js';
import { PublishDialog } from './PublishDialog.js';
import css from '../designer.module.css';

interface PublishBarProps {
  /** Saves what is not saved yet. */
  readonly before: () => Promise<void>;
  /** The module on screen: its list is offered after publishing. */
  readonly module: string;
}

/** What waits to be published, and the way to do it. */
export function PublishBar({ before, module }: PublishBarProps) {
  const { t } = useTranslation();
  const { data: impact, refetch } = useQuery(impactQuery);
  const [open, setOpen] = useState(false);
  const changes = impact?.changes ?? [];
  const count = (change: 'added' | 'changed' | 'removed'): number =>
    changes.filter((one) => one.change === change).length;
  const errors = impact?.errors.length ?? 0;
  return (
    <footer className={css['publishBar']}>
      <span className={css['count']} data-none={changes.length === 0 || undefined}>
        {changes.length}
      </span>
      <strong>{t('publish.waiting', { count: changes.length })}</strong>
      <span className={css['tally']}>
        {count('added') > 0 ? <b data-change="added">{t('publish.added', { count: count('added') })}</b> : null}
        {count('changed') > 0 ? <b data-change="changed">{t('publish.changed', { count: count('changed') })}</b> : null}
        {count('removed') > 0 ? <b data-change="removed">{t('publish.removed', { count: count('removed') })}</b> : null}
        {errors > 0 ? (
          <b data-change="removed">
            <CircleAlert size={14} aria-hidden /> {t('publish.errors', { count: errors })}
          </b>
        ) : null}
      </span>
      <div className={css['barEnd']}>
        <Link to="/m/$module" params={{ module }}>
          {t('publish.openList')}
        </Link>
        <Button
          type="primary"
          icon={<Rocket size={14} />}
          onClick={() => {
            void before()
              .then(() => refetch())
              .then(() => setOpen(true));
          }}
        >
          {t('publish.open')}
        </Button>
      </div>
      {open ? <PublishDialog module={module} onClose={() => setOpen(false)} /> : null}
    </footer>
  );
}
