import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { Rocket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PublishEntry } from '@mokuai/contract';
import { formatMoment } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import { latestPublishQuery, resumePublish, withdrawPublish } from '../../../lib/publishes.js';
import { published } from '../../../lib/drafts.js';
import { ChangeHead } from '../../../ui/changes/ChangeHead.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { PublishSteps } from './PublishSteps.js';
import { usePublisher } from './use-publisher.js';
import css from './progress.module.css';

interface ProgressDialogProps {
  readonly publish: PublishEntry;
  readonly onClose: () => void;
}

/** A publish at work or over: how far it is, what went wrong, and the ways on. */
export function ProgressDialog({ publish, onClose }: ProgressDialogProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const who = usePublisher(publish);
  const deeds = usePublishDeeds(publish);
  return (
    <Modal
      open
      width={640}
      title={
        <ChangeHead
          icon={Rocket}
          title={t(`publish.progress.title.${publish.status}`, { revision: publish.revision })}
          detail={t('publish.progress.by', { who, when: formatMoment(publish.started_at, locale, Date.now()) })}
        />
      }
      onCancel={onClose}
      footer={
        <>
          {deeds.buttons}
          <Button onClick={onClose}>{t('publish.progress.close')}</Button>
        </>
      }
    >
      <div className={css['body']} role="region" aria-label={t('publish.progress.steps')} tabIndex={0}>
        <ProblemAlert error={deeds.error} />
        <PublishTrouble publish={publish} />
        <PublishSteps publish={publish} />
      </div>
    </Modal>
  );
}

/** Why a publish is not in force, and what can be done about it. */
export function PublishTrouble({ publish: { status, error } }: { readonly publish: PublishEntry }) {
  const { t } = useTranslation();
  if (status === 'interrupted')
    return <Alert type="warning" showIcon title={t('publish.progress.interrupted')} role="alert" />;
  if (status === 'withdrawn') return <Alert type="info" showIcon title={t('publish.progress.takenBack')} />;
  if (status !== 'failed' || !error) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.message}
      description={
        <>
          {error.errors.length > 0 ? (
            <ul className={css['faults']}>
              {error.errors.map((one) => (
                <li key={one.path + one.code}>
                  {one.message} <code>{one.path}</code>
                </li>
              ))}
            </ul>
          ) : null}
          {t('publish.progress.wayOut')}
        </>
      }
    />
  );
}

/** What can be done about a publish that is not over. */
export function usePublishDeeds({ id, status }: PublishEntry) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([client.invalidateQueries({ queryKey: latestPublishQuery.queryKey }), published(client)]);
  const withdraw = useMutation({ mutationFn: () => withdrawPublish(id), onSettled });
  const resume = useMutation({ mutationFn: () => resumePublish(id), onSettled });
  const canWithdraw = status === 'running' || status === 'interrupted';
  return {
    error: withdraw.error ?? resume.error,
    buttons: (
      <>
        {canWithdraw ? (
          <Button danger loading={withdraw.isPending} disabled={resume.isPending} onClick={() => withdraw.mutate()}>
            {t('publish.progress.takeBack')}
          </Button>
        ) : null}
        {status === 'interrupted' ? (
          <Button
            type="primary"
            loading={resume.isPending}
            disabled={withdraw.isPending}
            onClick={() => resume.mutate()}
          >
            {t('publish.progress.carryOn')}
          </Button>
        ) : null}
      </>
    ),
  };
}
