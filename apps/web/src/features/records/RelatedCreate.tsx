import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { LazyDrawer } from '../../ui/LazyDrawer.js';
import { CreateForm } from './CreateForm.js';
import type { Values } from './record-values.js';

interface RelatedCreateProps {
  readonly module: EffectiveModule;
  /** What makes it belong to the record it is created beside. */
  readonly given: Values;
  /** The form to fill in, where it is not the whole one. */
  readonly page?: 'create' | 'quick_create';
  readonly onSaved?: (record: ApiRecord) => void;
  readonly onClose: () => void;
}

const WIDTH = 480;

/** One more of a record's related ones, filled in beside it: the record stays in sight. */
export function RelatedCreate({ module, given, page = 'create', onSaved, onClose }: RelatedCreateProps) {
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
      <CreateForm
        module={module}
        page={page}
        given={given}
        {...(onSaved ? { once: true } : {})}
        onSaved={(record) => {
          onSaved?.(record);
          onClose();
        }}
        onCancel={close}
        onDirty={setDirty}
      />
    </LazyDrawer>
  );
}
