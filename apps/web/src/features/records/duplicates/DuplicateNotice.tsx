import { Alert } from 'antd';
import { CircleAlert, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { DuplicateList } from './DuplicateList.js';
import css from './duplicates.module.css';

interface DuplicateNoticeProps {
  readonly module: EffectiveModule;
  readonly found: readonly DuplicateMatch[];
}

/** Above a form: what there is already of what is being filled in. */
export default function DuplicateNotice({ module, found }: DuplicateNoticeProps) {
  const { t } = useTranslation();
  const blocked = found.some(({ action }) => action === 'block');
  const Sign = blocked ? CircleAlert : Copy;
  return (
    <Alert
      className={css['notice'] ?? ''}
      type={blocked ? 'error' : 'warning'}
      showIcon
      icon={<Sign size={16} strokeWidth={1.75} aria-hidden />}
      role="status"
      title={t(blocked ? 'duplicates.blocked' : 'duplicates.warned', { label: module.label })}
      description={<DuplicateList module={module} found={found} />}
    />
  );
}
