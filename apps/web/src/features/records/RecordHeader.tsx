import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown, Tooltip, type MenuProps } from 'antd';
import { Ellipsis, Link2, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { PageHeader, usePhone } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { Highlights } from './Highlights.js';
import { SubmitDialog } from './SubmitDialog.js';
import { useDeleteRecords } from '../../ui/use-delete-records.js';

interface RecordHeaderProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
  readonly editing: boolean;
  readonly onEdit: () => void;
}

/** What this is, how it stands, and what can be done with it. */
export function RecordHeader({ module, record, approval, editing, onEdit }: RecordHeaderProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const phone = usePhone();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const remove = useDeleteRecords(module.name);
  const [submitting, setSubmitting] = useState(false);
  const status = module.fields.find((f) => f.name === 'approval_status');
  const pending = record.approval_status === 'pending';
  const locked = pending && !approval?.actions.includes('approve');
  const creator = record.expand?.['created_by']?.title;
  const context = [
    module.label,
    t(creator ? 'record.createdBy' : 'record.createdAt', {
      name: creator,
      at: formatMoment(record.created_at, locale, Date.now()),
    }),
    t('record.updatedAt', { at: formatMoment(record.updated_at, locale, Date.now()) }),
  ].join(' · ');
  const copy = () =>
    void navigator.clipboard?.writeText(location.href).then(() => message.success(t('record.linkCopied')));
  const leave = async () => {
    if (await remove([record.id])) await navigate({ to: '/m/$module', params: { module: module.name } });
  };
  const items: MenuProps['items'] = [
    { key: 'copy', label: t('record.copyLink'), icon: <Link2 size={16} aria-hidden />, onClick: copy },
    ...(module.can.delete
      ? [
          {
            key: 'delete',
            label: t('action.delete'),
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            disabled: pending,
            onClick: () => void leave(),
          },
        ]
      : []),
  ];
  const edit = (
    <Button
      type="primary"
      icon={<Pencil size={14} aria-hidden />}
      disabled={locked}
      aria-label={phone ? t('action.edit') : undefined}
      onClick={onEdit}
    >
      {phone ? null : t('action.edit')}
    </Button>
  );
  const actions = editing ? null : (
    <>
      {module.can.submit && !pending && record.approval_status !== 'approved' ? (
        <Button
          icon={<Send size={14} aria-hidden />}
          aria-label={phone ? t('submit.title') : undefined}
          onClick={() => setSubmitting(true)}
        >
          {phone ? null : t('submit.title')}
        </Button>
      ) : null}
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={t('record.more')} />
      </Dropdown>
      {module.can.update ? locked ? <Tooltip title={t('record.locked')}>{edit}</Tooltip> : edit : null}
    </>
  );
  return (
    <>
      <PageHeader
        icon={module.icon}
        title={String(record[module.titleField] ?? '') || t('record.untitled')}
        beside={
          status && record.approval_status !== 'none' ? (
            <Value field={status} value={record.approval_status} place="cell" />
          ) : null
        }
        context={context}
        actions={actions}
      />
      {editing ? null : <Highlights module={module} record={record} />}
      {submitting ? <SubmitDialog module={module} record={record} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
