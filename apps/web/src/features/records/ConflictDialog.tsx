import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { RecordTitle } from '../../field-views/shared/RecordTitle.js';
import { Value } from '../../field-views/Value.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { Clash } from './record-values.js';
import css from './record.module.css';

interface ConflictDialogProps {
  readonly module: EffectiveModule;
  readonly clashes: readonly Clash[];
  /** The record as the others left it. */
  readonly current: ApiRecord;
  readonly saving: boolean;
  /** The fields whose own value is kept; the others become as they are now. */
  readonly onSave: (keepMine: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Both changed the same fields: mine or theirs, field by field. */
export function ConflictDialog({ module, clashes, current, saving, onSave, onCancel }: ConflictDialogProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const all = clashes.map((c) => c.field);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(all));
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
      <p className={css['clashHead']}>
        <span>
          {current.updated_by ? <RecordTitle module="user" id={String(current.updated_by)} /> : t('timeline.system')} ·{' '}
          <time className="num" dateTime={current.updated_at}>
            {formatMoment(current.updated_at, locale, Date.now())}
          </time>
        </span>
        {clashes.length > 1 ? (
          <>
            <Button type="link" size="small" onClick={() => setMine(new Set(all))}>
              {t('record.conflict.allMine')}
            </Button>
            <Button type="link" size="small" onClick={() => setMine(new Set())}>
              {t('record.conflict.allTheirs')}
            </Button>
          </>
        ) : null}
      </p>
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
                  <small>{t('record.conflict.mine')}</small>
                  <Value field={field} value={own} place="cell" />
                </Radio>
                <Radio value="theirs">
                  <small>{t('record.conflict.theirs')}</small>
                  <Value field={field} value={theirs} place="cell" />
                </Radio>
              </Radio.Group>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
