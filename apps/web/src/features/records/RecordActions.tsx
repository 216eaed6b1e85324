import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown, Tooltip, type MenuProps } from 'antd';
import { Ellipsis, Link2, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { useDeleteRecords } from '../../ui/use-delete-records.js';
import { isLocked } from './is-locked.js';
import { SubmitDialog } from './SubmitDialog.js';

interface RecordActionsProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
  readonly onEdit: () => void;
}

/** What can be done with a record: submit, the rarer things, edit. */
export function RecordActions({ module, record, approval, onEdit }: RecordActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const remove = useDeleteRecords(module.name);
  const [submitting, setSubmitting] = useState(false);
  const pending = record.approval_status === 'pending';
  const locked = isLocked(record, approval);
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
    <Button type="primary" icon={<Pencil size={14} aria-hidden />} disabled={locked} onClick={onEdit}>
      {t('action.edit')}
    </Button>
  );
  return (
    <>
      {module.can.submit && !pending && record.approval_status !== 'approved' ? (
        <Button icon={<Send size={14} aria-hidden />} onClick={() => setSubmitting(true)}>
          {t('submit.title')}
        </Button>
      ) : null}
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={t('record.more')} />
      </Dropdown>
      {module.can.update ? locked ? <Tooltip title={t('record.locked')}>{edit}</Tooltip> : edit : null}
      {submitting ? <SubmitDialog module={module} record={record} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
