import { Button, Checkbox, Modal, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Capability, RoleDocument } from '@mokuai/definition';
import { CAPABILITIES } from './rights.js';
import { useLocalText } from '../use-local-text.js';
import { BothWords } from './BothWords.js';
import css from './tabs.module.css';

interface RoleDialogProps {
  readonly role: RoleDocument;
  readonly onChange: (role: RoleDocument) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A role itself: its words, and what it may do beyond records. */
export function RoleDialog({ role, onChange, onRemove, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <Modal
      open
      width={560}
      title={t('rights.editRole', { role: say(role.label, role.name) })}
      onCancel={onClose}
      footer={
        <div className={css['dialogFoot']}>
          <Popconfirm
            title={t('rights.removeRoleDetail')}
            okText={t('rights.removeRole')}
            cancelText={t('action.cancel')}
            onConfirm={onRemove}
          >
            <Button type="text" danger>
              {t('rights.removeRole')}
            </Button>
          </Popconfirm>
          <Button type="primary" onClick={onClose}>
            {t('designer.done')}
          </Button>
        </div>
      }
    >
      <div className={css['stack']}>
        <BothWords label={t('designer.label')} value={role.label} onChange={(label) => onChange({ ...role, label })} />
        <fieldset className={css['checks']}>
          <legend>{t('rights.capabilities')}</legend>
          <Checkbox.Group
            value={[...(role.capabilities ?? [])]}
            onChange={(capabilities) => onChange({ ...role, capabilities: capabilities as Capability[] })}
            options={CAPABILITIES.map((value) => ({ value, label: t(`rights.capability.${value}`) }))}
          />
        </fieldset>
      </div>
    </Modal>
  );
}
