import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader } from '@mokuai/ui';
import { CreateForm } from '../../features/records/CreateForm.js';
import css from './preview.module.css';

const NOTHING = {};
const stay = (): void => undefined;

interface PreviewFormProps {
  readonly module: EffectiveModule;
  readonly page: 'create' | 'quick_create';
}

/** The form for a new record, whole or in passing. */
export function PreviewForm({ module, page }: PreviewFormProps) {
  const { t } = useTranslation();
  if (!module.can.create) {
    return (
      <EmptyState
        icon={Lock}
        title={t('record.noCreate', { label: module.label })}
        detail={t('record.noCreateDetail')}
      />
    );
  }
  return (
    <div className={css['form']} data-page={page}>
      <PageHeader icon={module.icon} title={t('list.create', { label: module.label })} />
      <CreateForm module={module} page={page} given={NOTHING} onSaved={stay} onCancel={stay} />
    </div>
  );
}
