import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader, usePhone } from '@mokuai/ui';
import { useEffect } from 'react';
import { CreateForm } from '../../features/records/CreateForm.js';
import { laidOut } from '../../lib/laid-out.js';
import { tellShown } from './tell-shown.js';
import css from './preview.module.css';

const NOTHING = {};
const stay = (): void => undefined;

interface PreviewFormProps {
  readonly module: EffectiveModule;
  readonly page: 'create' | 'quick_create';
  readonly businessType: string | null;
}

/** The form for a new record, whole or in passing. */
export function PreviewForm({ module: whole, page, businessType }: PreviewFormProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const module = laidOut(whole, phone ? 'phone' : 'desktop', businessType);
  useEffect(() => tellShown(businessType), [businessType]);
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
