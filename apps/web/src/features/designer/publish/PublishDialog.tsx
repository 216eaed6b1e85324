import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { Rocket } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishEntry } from '@mokuai/contract';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { CHOOSING, impactQuery, publish, published } from '../../../lib/drafts.js';
import { isUnderWay, latestPublishQuery } from '../../../lib/publishes.js';
import { ChangeHead } from '../../../ui/changes/ChangeHead.js';
import { Impact } from '../../../ui/changes/Impact.js';
import { ProgressDialog } from './ProgressDialog.js';
import { Published } from './Published.js';
import { usePublisher } from './use-publisher.js';
import css from '../designer.module.css';
import own from './published.module.css';

interface PublishDialogProps {
  readonly module: string | undefined;
  /** What that module is called. */
  readonly label: string;
  /** Put aside while it publishes: it comes back at the end. */
  readonly aside: boolean;
  readonly onAside: (aside: boolean) => void;
  readonly onPublished: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What publishing will do, what it would lose, and the deed. */
export function PublishDialog({ module, label, aside, onAside, onPublished, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: impact } = useQuery(impactQuery);
  const [message, setMessage] = useState('');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const { data: latest } = useQuery(latestPublishQuery);
  const choosing = useIsMutating({ mutationKey: CHOOSING });
  const atWork = latest && isUnderWay(latest) ? latest : undefined;
  const deed = useMutation({
    mutationFn: () => publish(message.trim(), confirmed),
    onSuccess: () => published(client),
    // Somebody changed or published something meanwhile: show what would happen now.
    onError: () => client.invalidateQueries({ queryKey: impactQuery.queryKey }),
    onSettled: () => onAside(false),
  });
  if (deed.isPending && atWork) return aside ? null : <ProgressDialog publish={atWork} onClose={() => onAside(true)} />;
  if (deed.data) {
    const done = (): void => {
      onClose();
      onPublished?.();
    };
    return <Published revision={deed.data.revision} module={module} label={label} onClose={done} />;
  }
  const revision = impact?.revision ?? 0;
  const isOfModule =
    module !== undefined &&
    (impact?.changes ?? []).every(({ kind, name }) =>
      kind === 'module' ? name === module : name.startsWith(`${module}.`),
    );
  const losses = impact?.losses ?? [];
  const ready =
    impact !== undefined &&
    impact.changes.length > 0 &&
    impact.errors.length === 0 &&
    !impact.failing.some(({ blocks }) => blocks) &&
    !atWork &&
    choosing === 0 &&
    losses.every((loss) => confirmed.includes(loss.confirm));
  return (
    <Modal
      open
      width={760}
      title={
        <ChangeHead
          icon={Rocket}
          title={
            isOfModule
              ? t('changes.publishOf', { module: label, revision: revision + 1 })
              : t('changes.publishAll', { revision: revision + 1 })
          }
          detail={t('changes.publishDetail', { revision })}
        />
      }
      okText={t(
        losses.some(({ confirm }) => confirm.startsWith('drop ')) ? 'publish.deleteAndPublish' : 'publish.publish',
      )}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, danger: losses.length > 0 }}
      onOk={() => deed.mutate()}
      onCancel={onClose}
    >
      <div className={own['publish']}>
        {atWork && !deed.isPending ? <Busy publish={atWork} /> : null}
        <ProblemAlert error={deed.error} />
        {impact ? (
          <Impact
            impact={impact}
            confirmed={confirmed}
            onConfirm={setConfirmed}
            onChosen={() => client.invalidateQueries({ queryKey: impactQuery.queryKey })}
            onLeave={onClose}
          />
        ) : null}
        <Message value={message} onChange={setMessage} />
      </div>
    </Modal>
  );
}

/** Somebody else is at it. */
function Busy({ publish }: { readonly publish: PublishEntry }) {
  const { t } = useTranslation();
  const who = usePublisher(publish);
  return <Alert type="info" showIcon title={t('publish.progress.busy', { who, revision: publish.revision })} />;
}

function Message({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t('publish.message')}</label>
      <Input
        id={id}
        value={value}
        maxLength={200}
        placeholder={t('publish.messageHint')}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
