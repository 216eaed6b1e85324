import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { PageHeader } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { expandedOf } from '../../lib/expanded.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { titleOf } from '../../field-views/titles.js';

interface RecordHeaderProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly actions: ReactNode;
}

/** What this is, how it stands, and what can be done with it. */
export function RecordHeader({ module, record, actions }: RecordHeaderProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const status = module.fields.find((f) => f.name === 'approval_status');
  const creator = expandedOf(record, 'created_by')?.title;
  const context = [
    module.label,
    t(creator ? 'record.createdBy' : 'record.createdAt', {
      name: creator,
      at: formatMoment(record.created_at, locale, Date.now()),
    }),
    t('record.updatedAt', { at: formatMoment(record.updated_at, locale, Date.now()) }),
  ].join(' · ');
  return (
    <PageHeader
      icon={module.icon}
      title={titleOf(module, record) || t('record.untitled')}
      beside={
        status && record.approval_status !== 'none' ? (
          <Value field={status} value={record.approval_status} place="cell" />
        ) : null
      }
      context={context}
      actions={actions}
    />
  );
}
