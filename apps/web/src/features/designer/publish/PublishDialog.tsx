import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { Rocket } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { impactQuery, publish, published } from '../../../lib/drafts.js';
import { ChangeHead } from '../../../ui/changes/ChangeHead.js';
import { Impact } from '../../../ui/changes/Impact.js';
import { placeOfDocument } from '../state/place-of-document.js';
import { Published } from './Published.js';
import css from '../designer.module.css';
import own from './published.module.css';

interface PublishDialogProps {
  readonly module: string | undefined;
  /** What that module is called. */
  readonly label: string;
  readonly onPublished: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What publishing will do, what it would lose, and the deed. */
export function PublishDialog({ module, label, onPublished, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: impact } = useQuery(impactQuery);
  const [message, setMessage] = useState('');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const deed = useMutation({
    mutationFn: () => publish(message.trim(), confirmed),
    onSuccess: () => published(client),
    // Somebody changed or published something meanwhile: show what would happen now.
    onError: () => client.invalidateQueries({ queryKey: impactQuery.queryKey }),
  });
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
      okText={t(losses.length > 0 ? 'publish.deleteAndPublish' : 'publish.publish')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, danger: losses.length > 0 }}
      onOk={() => deed.mutate()}
      onCancel={onClose}
    >
      <div className={own['publish']}>
        <ProblemAlert error={deed.error} />
        {impact ? (
          <Impact
            impact={impact}
            confirmed={confirmed}
            onConfirm={setConfirmed}
            wayTo={({ kind, name }) => {
              const place = placeOfDocument(kind, name);
              return place ? (
                <Link to="/designer/$module" params={{ module: place.module }} search={place.search} onClick={onClose}>
                  {t('preview.fix')}
                </Link>
              ) : null;
            }}
          />
        ) : null}
        <Message value={message} onChange={setMessage} />
      </div>
    </Modal>
  );
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
