import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { LazyDrawer } from '../../ui/LazyDrawer.js';
import { CreateForm } from './CreateForm.js';
import type { Values } from './record-values.js';

interface RelatedCreateProps {
  readonly module: EffectiveModule;
  /** What makes it belong to the record it is created beside. */
  readonly given: Values;
  readonly onClose: () => void;
}

const WIDTH = 480;

/** One more of a record's related ones, filled in beside it: the record stays in sight. */
export function RelatedCreate({ module, given, onClose }: RelatedCreateProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { modal } = App.useApp();
  const [dirty, setDirty] = useState(false);
  const close = () => {
    if (!dirty) return onClose();
    void modal.confirm({
      title: t('leave.title'),
      content: t('leave.detail'),
      okText: t('leave.discard'),
      okButtonProps: { danger: true },
      cancelText: t('leave.stay'),
      onOk: onClose,
    });
  };
  return (
    <LazyDrawer
      open
      mask={false}
      size={phone ? '100%' : WIDTH}
      title={t('list.create', { label: module.label })}
      onClose={close}
      styles={{ body: { display: 'flex', flexDirection: 'column', padding: 0 } }}
    >
      <CreateForm module={module} given={given} onSaved={onClose} onCancel={close} onDirty={setDirty} />
    </LazyDrawer>
  );
}
