import { Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import { useQueryClient } from '@tanstack/react-query';
import { RecordPicker } from '../../../field-views/shared/RecordPicker.js';
import { titleOf } from '../../../field-views/titles.js';
import { api } from '../../../lib/api.js';
import { keys } from '../../../lib/queries.js';
import type { ApiRecord } from '@mokuai/contract';
import css from './tree.module.css';

interface MoveUnderProps {
  readonly module: EffectiveModule;
  /** The lookup to the record above. */
  readonly field: EffectiveField;
  readonly title: string;
  readonly now: string | null;
  readonly onMove: (to: { readonly id: string; readonly title: string } | null) => void;
  readonly onClose: () => void;
}

/** Under which record another one belongs, found by its name; under none: the top. */
export function MoveUnder({ module, field, title, now, onMove, onClose }: MoveUnderProps) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(now);
  const [busy, setBusy] = useState(false);
  const done = async () => {
    if (chosen === null) return onMove(null);
    setBusy(true);
    const record = await client
      .fetchQuery({
        queryKey: [...keys.record(module.name, chosen), 'name'],
        queryFn: ({ signal }) =>
          api.get<ApiRecord>(`/records/${module.name}/${chosen}?fields=${module.titleField}`, { signal }),
      })
      .catch(() => undefined);
    onMove({ id: chosen, title: (record && titleOf(module, record)) || t('record.untitled') });
  };
  return (
    <Modal
      open
      width={440}
      title={t('tree.moveTitle', { title })}
      okText={t(chosen === null ? 'tree.toTop' : 'tree.moveDo')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: chosen === now, loading: busy }}
      onOk={() => void done()}
      onCancel={onClose}
    >
      <label className={css['moveTo']} htmlFor={id}>
        <span>{field.label}</span>
        <RecordPicker id={id} module={module.name} value={chosen} onChange={setChosen} clearable={!field.required} />
      </label>
    </Modal>
  );
}
