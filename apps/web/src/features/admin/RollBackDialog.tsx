import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal } from 'antd';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@mokuai/ui';
import { draftsChanged, impactQuery, publish, published } from '../../lib/drafts.js';
import { ChangeHead } from '../../ui/changes/ChangeHead.js';
import { Impact } from '../../ui/changes/Impact.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { restoreRevision, returnQuery } from './revisions.js';
import css from './admin.module.css';

interface RollBackDialogProps {
  readonly revision: number;
  readonly onClose: () => void;
}

/** Shows what going back to a revision changes and loses, and does it: the state of then becomes a new revision. */
export function RollBackDialog({ revision, onClose }: RollBackDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: impact, error, refetch } = useQuery(returnQuery(revision));
  const { data: drafts } = useQuery(impactQuery);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const deed = useMutation({
    mutationFn: async () => {
      await restoreRevision(revision);
      return publish(t('changes.back.message', { revision }), confirmed);
    },
    onSuccess: async (answer) => {
      await published(client);
      void message.success(t('changes.back.done', { revision: answer.revision }));
      onClose();
    },
    // The state of then may stay as drafts where it could not be published.
    onError: () => draftsChanged(client),
  });
  const asDrafts = useMutation({
    mutationFn: () => restoreRevision(revision),
    onSuccess: async () => {
      await draftsChanged(client);
      void message.success(t('admin.drafted', { revision }));
      onClose();
    },
  });
  const losses = impact?.losses ?? [];
  const isSame = impact?.changes.length === 0;
  const waiting = drafts?.changes.length ?? 0;
  const ready =
    impact !== undefined &&
    !isSame &&
    impact.errors.length === 0 &&
    !impact.failing.some(({ blocks }) => blocks) &&
    losses.every((loss) => confirmed.includes(loss.confirm));
  return (
    <Modal
      open
      width={760}
      title={
        <ChangeHead
          icon={RotateCcw}
          title={t('changes.back.title', { revision })}
          detail={impact ? t('changes.back.detail', { revision, next: impact.revision + 1 }) : '\u00a0'}
        />
      }
      okText={t(losses.length > 0 ? 'changes.back.okLosing' : 'changes.back.ok')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, danger: losses.length > 0 }}
      onOk={() => deed.mutate()}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <Button
            disabled={!impact || isSame || deed.isPending}
            loading={asDrafts.isPending}
            onClick={() => asDrafts.mutate()}
          >
            {t('admin.asDrafts')}
          </Button>
          <OkBtn />
        </>
      )}
    >
      <div className={css['rollBack']}>
        <ProblemAlert error={deed.error ?? asDrafts.error} />
        {waiting > 0 ? <Alert type="warning" showIcon title={t('changes.back.drafts', { count: waiting })} /> : null}
        {error && !impact ? <ProblemState error={error} retry={() => void refetch()} /> : null}
        {!impact && !error ? <SkeletonRows rows={4} /> : null}
        {isSame ? <p>{t('changes.back.same')}</p> : null}
        {impact && !isSame ? <Impact impact={impact} confirmed={confirmed} onConfirm={setConfirmed} /> : null}
      </div>
    </Modal>
  );
}
