import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Collapse, Input, Modal, Result } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { impactQuery, publish, published } from '../data/definitions.js';
import css from '../designer.module.css';

interface PublishDialogProps {
  readonly module: string;
  readonly onClose: () => void;
}

/** What publishing will do, what it would lose, and the deed. */
export function PublishDialog({ module, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: impact } = useQuery(impactQuery);
  const [message, setMessage] = useState('');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const deed = useMutation({
    mutationFn: () => publish(message.trim(), confirmed),
    onSuccess: () => published(client),
  });
  if (deed.data) {
    return (
      <Modal open width={560} footer={null} onCancel={onClose}>
        <Result
          status="success"
          title={t('publish.done', { revision: deed.data.revision })}
          subTitle={t('publish.doneDetail')}
          extra={[
            <Link key="list" to="/m/$module" params={{ module }} className={css['linkButton'] ?? ''}>
              {t('publish.openList')}
            </Link>,
            <Button key="stay" onClick={onClose}>
              {t('publish.stay')}
            </Button>,
          ]}
        />
      </Modal>
    );
  }
  const losses = impact?.losses ?? [];
  const ready =
    impact !== undefined &&
    impact.changes.length > 0 &&
    impact.errors.length === 0 &&
    losses.every((loss) => confirmed.includes(loss.confirm));
  return (
    <Modal
      open
      width={760}
      title={t('publish.title')}
      okText={t(losses.length > 0 ? 'publish.deleteAndPublish' : 'publish.publish')}
      cancelText={t('publish.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, danger: losses.length > 0 }}
      onOk={() => deed.mutate()}
      onCancel={onClose}
    >
      <div className={css['dialog']}>
        <ProblemAlert error={deed.error} />
        {impact ? <Impact impact={impact} confirmed={confirmed} onConfirm={setConfirmed} /> : null}
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

interface ImpactProps {
  readonly impact: DraftImpact;
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
}

function Impact({ impact, confirmed, onConfirm }: ImpactProps) {
  const { t } = useTranslation();
  const toggle = (text: string, on: boolean): void =>
    onConfirm(on ? [...confirmed, text] : confirmed.filter((one) => one !== text));
  if (impact.changes.length === 0) return <p className={css['hint']}>{t('publish.nothing')}</p>;
  return (
    <>
      {impact.errors.length > 0 ? (
        <section className={css['impactErrors']} role="alert">
          <h3>{t('publish.errors', { count: impact.errors.length })}</h3>
          <ul>
            {impact.errors.map((error) => (
              <li key={`${error.kind}/${error.name}${error.path}${error.code}`}>
                <code>{`${t(`publish.kind.${error.kind}`)} ${error.name}${error.path}`}</code> {error.message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>{t('publish.changes')}</h3>
        <ul className={css['changes']}>
          {impact.changes.map((change) => (
            <li key={`${change.kind}/${change.name}`}>
              <b data-change={change.change}>{t(`publish.change.${change.change}`)}</b>
              <span>
                {t(`publish.kind.${change.kind}`)} <code>{change.name}</code>
              </span>
              {change.details.length > 0 ? (
                <small>{t('publish.details', { count: change.details.length })}</small>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {impact.losses.length > 0 ? (
        <section className={css['impactErrors']}>
          <h3>{t('publish.losses')}</h3>
          {impact.losses.map((loss) => (
            <Checkbox
              key={loss.confirm}
              checked={confirmed.includes(loss.confirm)}
              onChange={(event) => toggle(loss.confirm, event.target.checked)}
            >
              {loss.message}
            </Checkbox>
          ))}
        </section>
      ) : null}
      {impact.ddl.length > 0 ? (
        <Collapse
          size="small"
          items={[
            {
              key: 'ddl',
              label: t('publish.ddl', { count: impact.ddl.length }),
              children: <pre className={css['ddl']}>{impact.ddl.join(';\n')}</pre>,
            },
          ]}
        />
      ) : null}
    </>
  );
}
