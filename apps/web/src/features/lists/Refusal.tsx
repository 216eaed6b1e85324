import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { Value } from '../../field-views/Value.js';
import type { RefusedCell } from './use-cell-saves.js';
import css from './refusal.module.css';

interface RefusalProps {
  readonly module: EffectiveModule;
  readonly field: EffectiveField;
  readonly record: ApiRecord;
  readonly refused: RefusedCell;
  readonly onAgain: () => void;
  readonly onDismiss: () => void;
}

/** Why a cell was not saved, and what can be done about it. */
export function Refusal({ module, field, record, refused, onAgain, onDismiss }: RefusalProps) {
  const { t } = useTranslation();
  const locked = refused.code === 'locked';
  const content = (
    <div className={css['refusal']} role="alert">
      <strong>
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
        <span>
          {t('list.cellRefused')} <Value field={field} value={record[field.name]} record={record} place="inline" />
        </span>
      </strong>
      <p>{refused.why}</p>
      <div>
        {locked ? (
          <Link to="/m/$module/$record" params={{ module: module.name, record: record.id }}>
            {t('list.openApproval')}
          </Link>
        ) : (
          <Button type="link" size="small" onClick={onAgain}>
            {t('list.cellAgain')}
          </Button>
        )}
        <Button type="text" size="small" onClick={onDismiss}>
          {t('list.cellIgnore')}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover open content={content} placement="bottomRight" arrow={false} styles={{ container: { padding: 0 } }}>
      <span className={css['anchor']} />
    </Popover>
  );
}
