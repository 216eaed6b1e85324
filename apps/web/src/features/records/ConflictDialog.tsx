import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { Value } from '../../field-views/Value.js';
import type { Clash } from './record-values.js';
import css from './record.module.css';

interface ConflictDialogProps {
  readonly module: EffectiveModule;
  readonly clashes: readonly Clash[];
  readonly saving: boolean;
  /** The fields whose own value is kept; the others become as they are now. */
  readonly onSave: (keepMine: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Both changed the same fields: mine or theirs, field by field. */
export function ConflictDialog({ module, clashes, saving, onSave, onCancel }: ConflictDialogProps) {
  const { t } = useTranslation();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(clashes.map((c) => c.field)));
  const choose = (name: string, keep: boolean) => {
    const next = new Set(mine);
    if (keep) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  return (
    <Modal
      open
      width={560}
      title={t('conflict.title')}
      okText={t('conflict.save')}
      cancelText={t('conflict.back')}
      confirmLoading={saving}
      onOk={() => onSave(mine)}
      onCancel={onCancel}
    >
      <p>{t('conflict.detail')}</p>
      <ul className={css['clashes']}>
        {clashes.map(({ field: name, mine: own, theirs }) => {
          const field = module.fields.find((f) => f.name === name);
          if (!field) return null;
          return (
            <li key={name}>
              <strong>{field.label}</strong>
              <Radio.Group
                aria-label={field.label}
                value={mine.has(name) ? 'mine' : 'theirs'}
                onChange={(event) => choose(name, event.target.value === 'mine')}
              >
                <Radio value="mine">
                  {t('conflict.mine')} <Value field={field} value={own} place="cell" />
                </Radio>
                <Radio value="theirs">
                  {t('conflict.theirs')} <Value field={field} value={theirs} place="cell" />
                </Radio>
              </Radio.Group>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
