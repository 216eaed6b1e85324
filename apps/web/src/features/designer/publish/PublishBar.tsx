import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { CircleAlert, History, Play, Rocket } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { impactQuery } from '../../../lib/drafts.js';
import { ChangeWord } from '../../../ui/changes/ChangeWord.js';
import type { SaveState } from '../data/use-desk.js';
import { DiscardDialog } from './DiscardDialog.js';
import { PublishDialog } from './PublishDialog.js';
import { PublishStrip } from './PublishStrip.js';
import css from '../designer.module.css';

const PreviewWindow = lazy(() => import('../preview/PreviewWindow.js').then((m) => ({ default: m.PreviewWindow })));

interface PublishBarProps {
  /** How far what is on screen is saved: what two people dispute is not published. */
  readonly saving?: SaveState['kind'];
  /** Saves what is not saved yet. */
  readonly before?: () => Promise<void>;
  /** The module on screen: its changes are those to discard, and its list is offered after publishing. */
  readonly module?: string;
  /** What that module is called. */
  readonly label?: string;
  /** After the published definitions, or the drafts, changed under what is on screen. */
  readonly onChanged?: () => void;
}

const CHANGES = ['added', 'changed', 'removed'] as const;

/** What waits to be published, and the ways to do it or to drop it. */
export function PublishBar({ saving = 'saved', before, module, label, onChanged }: PublishBarProps) {
  const { t } = useTranslation();
  const { data: impact, refetch } = useQuery(impactQuery);
  const [open, setOpen] = useState<'publish' | 'discard' | 'preview'>();
  const [aside, setAside] = useState(false);
  const changes = impact?.changes ?? [];
  const errors = impact?.errors.length ?? 0;
  const disputed = saving === 'conflict';
  const latest = useRef(disputed);
  useEffect(() => {
    latest.current = disputed;
  });
  const show = (dialog: 'publish' | 'discard' | 'preview'): void =>
    void Promise.resolve(before?.())
      .then(() => refetch())
      .then(() => {
        // The save itself may have found that somebody else was faster.
        if (dialog === 'publish' && latest.current) return;
        setAside(false);
        setOpen(dialog);
      });
  const close = (): void => setOpen(undefined);
  return (
    <>
      <PublishStrip quiet={open === 'publish'} />
      <footer className={css['publishBar']}>
        <span className={css['count']} data-none={changes.length === 0 || undefined}>
          {changes.length}
        </span>
        <strong>
          {changes.length === 0 ? t('publish.noneWaiting') : t('publish.waiting', { count: changes.length })}
        </strong>
        <span className={css['tally']}>
          {CHANGES.map((change) => {
            const count = changes.filter((one) => one.change === change).length;
            return count > 0 ? (
              <ChangeWord key={change} change={change}>
                {t(`publish.${change}`, { count })}
              </ChangeWord>
            ) : null;
          })}
          {errors > 0 ? (
            <ChangeWord change="removed">
              <CircleAlert size={14} aria-hidden /> {t('publish.errors', { count: errors })}
            </ChangeWord>
          ) : null}
        </span>
        <div className={css['barEnd']}>
          <Link
            to="/admin"
            search={{ tab: 'revisions' }}
            className={css['quiet'] ?? ''}
            aria-label={t('publish.revisions')}
          >
            <History size={14} aria-hidden /> <span>{t('publish.revisions')}</span>
          </Link>
          <Button disabled={changes.length === 0} onClick={() => show('discard')}>
            {t('publish.discard')}
          </Button>
          {module === undefined ? null : (
            <Button icon={<Play size={14} aria-hidden />} onClick={() => show('preview')}>
              {t('preview.open')}
            </Button>
          )}
          <Button
            type="primary"
            icon={<Rocket size={14} aria-hidden />}
            disabled={disputed || (changes.length === 0 && saving === 'saved')}
            onClick={() => show('publish')}
          >
            {t('publish.open')}
          </Button>
        </div>
        {open === 'publish' ? (
          <PublishDialog
            module={module}
            label={label ?? module ?? ''}
            aside={aside}
            onAside={setAside}
            onPublished={onChanged}
            onClose={close}
          />
        ) : null}
        {open === 'discard' ? <DiscardDialog module={module} onDiscarded={onChanged} onClose={close} /> : null}
        {open === 'preview' && module !== undefined ? (
          <Suspense>
            <PreviewWindow module={module} label={label ?? module} onClose={close} />
          </Suspense>
        ) : null}
      </footer>
    </>
  );
}
