import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordsPicker } from '../../field-views/shared/RecordsPicker.js';
import css from './inbox.module.css';

interface AddSignerDialogProps {
  readonly pending: boolean;
  readonly onCancel: () => void;
  readonly onAdd: (users: readonly string[]) => void;
}

/** Chooses who is asked before oneself. */
export function AddSignerDialog({ pending, onCancel, onAdd }: AddSignerDialogProps) {
  const { t } = useTranslation();
  const [users, setUsers] = useState<readonly string[]>([]);
  return (
    <Modal
      open
      width={440}
      title={t('inbox.addSigner')}
      okText={t('inbox.action.add_signer')}
      cancelText={t('inbox.cancel')}
      okButtonProps={{ disabled: users.length === 0, loading: pending }}
      onOk={() => onAdd(users)}
      onCancel={onCancel}
    >
      <p className={css['note']}>{t('inbox.addSignerDetail')}</p>
      <RecordsPicker module="user" value={users} onChange={setUsers} label={t('inbox.signers')} />
    </Modal>
  );
}
