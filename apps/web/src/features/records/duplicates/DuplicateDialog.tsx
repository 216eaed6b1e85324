import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { DuplicateList } from './DuplicateList.js';
import { allowableOf } from './use-duplicates.js';

interface DuplicateDialogProps {
  readonly module: EffectiveModule;
  readonly found: readonly DuplicateMatch[];
  readonly saving: boolean;
  /** Saves all the same, by these rules. */
  readonly onAllow: (rules: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A save was refused for what is there already: it is looked at, and meant all the same or not. */
export default function DuplicateDialog({ module, found, saving, onAllow, onCancel }: DuplicateDialogProps) {
  const { t } = useTranslation();
  const rules = allowableOf(found);
  return (
    <Modal
      open
      width={560}
      title={t(rules ? 'duplicates.warned' : 'duplicates.blocked', { label: module.label })}
      okText={t('duplicates.allow')}
      cancelText={t('duplicates.back')}
      okButtonProps={rules ? {} : { hidden: true }}
      confirmLoading={saving}
      onOk={() => rules && onAllow(rules)}
      onCancel={onCancel}
    >
      <DuplicateList module={module} found={found} />
    </Modal>
  );
}
