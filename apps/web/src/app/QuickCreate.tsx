import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord } from '@mokuai/contract';
import { Icon, SkeletonRows, usePhone } from '@mokuai/ui';
import { CreateForm } from '../features/records/CreateForm.js';
import { moduleQuery } from '../lib/queries.js';
import { useAppInfo } from '../lib/session.js';
import { ProblemState } from '../ui/ProblemState.js';
import css from './quick-create.module.css';

const NOTHING = {};

interface QuickCreateProps {
  /** The module to begin with. */
  readonly module?: string | undefined;
  readonly onClose: () => void;
}

/** A new record beside the page one is on: of any module one may create in. */
export function QuickCreate({ module: wanted, onClose }: QuickCreateProps) {
  const { t } = useTranslation();
  const { modal, notification } = App.useApp();
  const navigate = useNavigate();
  const phone = usePhone();
  const modules = useAppInfo().modules.filter((m) => m.create);
  const [name, setName] = useState(modules.find((m) => m.name === wanted)?.name ?? modules[0]?.name ?? '');
  const [dirty, setDirty] = useState(false);
  const module = useQuery({ ...moduleQuery(name), enabled: name !== '' });

  const guarded = (go: () => void) => {
    if (!dirty) return go();
    modal.confirm({
      title: t('leave.title'),
      content: t('leave.detail'),
      okText: t('leave.discard'),
      okButtonProps: { danger: true },
      cancelText: t('leave.stay'),
      onOk: go,
    });
  };
  const saved = (record: ApiRecord) => {
    const key = `created/${record.id}`;
    const open = () => {
      notification.destroy(key);
      void navigate({ to: '/m/$module/$record', params: { module: name, record: record.id } });
    };
    onClose();
    notification.success({
      key,
      title: t('quickCreate.created', { label: module.data?.label }),
      actions: (
        <Button size="small" onClick={open}>
          {t('quickCreate.open')}
        </Button>
      ),
      role: 'status',
    });
  };
  return (
    <Drawer
      open
      onClose={() => guarded(onClose)}
      size={phone ? '100%' : 480}
      mask={phone}
      title={t('quickCreate.title')}
      extra={
        <Select
          aria-label={t('quickCreate.module')}
          className={css['modules']}
          value={name}
          onChange={(next) => guarded(() => setName(next))}
          showSearch={{ optionFilterProp: 'title' }}
          options={modules.map((m) => ({
            value: m.name,
            title: m.label,
            label: (
              <span className={css['module']}>
                <Icon name={m.icon} size={14} /> {m.label}
              </span>
            ),
          }))}
        />
      }
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
    >
      {module.isPending ? <SkeletonRows rows={8} /> : null}
      {module.isError && !module.data ? (
        <ProblemState error={module.error} retry={() => void module.refetch()} />
      ) : null}
      {module.data ? (
        <div className={css['form']}>
          <CreateForm
            key={name}
            module={module.data}
            page="quick_create"
            given={NOTHING}
            onSaved={saved}
            onCancel={() => guarded(onClose)}
            onDirty={setDirty}
          />
        </div>
      ) : null}
    </Drawer>
  );
}
