import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { Copy, Link2, Pencil, Printer, Send, Trash2, UserRoundPen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, BuiltInButton, EffectiveModule } from '@mokuai/contract';
import { AssignDialog } from '../../../ui/assign/AssignDialog.js';
import { ownerToAssign } from '../../../ui/assign/owner-to-assign.js';
import { useDeleteRecords } from '../../../ui/use-delete-records.js';
import { SubmitDialog } from '../SubmitDialog.js';
import type { ButtonView } from './button-view.js';

interface BuiltInOptions {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly locked: boolean;
  readonly onEdit: () => void;
  /** The record is one of a list, which stays where the record is gone. */
  readonly inList?: { readonly onGone: () => void };
}

interface BuiltIns {
  /** Undefined for one that this user, or this record, has no use for. */
  readonly view: (button: BuiltInButton) => ButtonView | undefined;
  /** What a button has opened. */
  readonly dialog: ReactNode;
}

type Made = Omit<ButtonView, 'key' | 'place'>;

/** What the product lets people do with a record. */
export function useBuiltIn({ module, record, locked, onEdit, inList }: BuiltInOptions): BuiltIns {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const remove = useDeleteRecords(module.name);
  const [opened, setOpened] = useState<'submit' | 'assign'>();
  const { can } = module;
  const pending = record.approval_status === 'pending';
  const own = `/m/${module.name}/${record.id}`;
  const link = inList ? new URL(own, location.href).href : location.href;
  const copy = () => void navigator.clipboard?.writeText(link).then(() => message.success(t('record.linkCopied')));
  const leave = async () => {
    if (!(await remove([record.id]))) return;
    if (inList) inList.onGone();
    else await navigate({ to: '/m/$module', params: { module: module.name } });
  };
  const duplicate = () =>
    void navigate({ to: '/m/$module/new', params: { module: module.name }, search: { copy: record.id } });
  const print = () => void window.open(`${own}/print`, '_blank', 'noopener');
  const close = () => setOpened(undefined);
  const all: Readonly<Record<BuiltInButton['name'], () => Made | false>> = {
    submit: () =>
      can.submit &&
      !pending &&
      record.approval_status !== 'approved' && {
        label: t('submit.title'),
        icon: <Send size={14} aria-hidden />,
        onClick: () => setOpened('submit'),
      },
    copy_link: () => ({ label: t('record.copyLink'), icon: <Link2 size={14} aria-hidden />, onClick: copy }),
    print: () => ({ label: t('buttons.print'), icon: <Printer size={14} aria-hidden />, onClick: print }),
    assign: () =>
      ownerToAssign(module) !== undefined && {
        label: t('list.assign'),
        icon: <UserRoundPen size={14} aria-hidden />,
        disabled: locked,
        why: locked ? t('record.locked') : undefined,
        onClick: () => setOpened('assign'),
      },
    duplicate: () =>
      can.create && { label: t('buttons.duplicate'), icon: <Copy size={14} aria-hidden />, onClick: duplicate },
    delete: () =>
      can.delete && {
        label: t('action.delete'),
        icon: <Trash2 size={14} aria-hidden />,
        danger: true,
        disabled: pending,
        onClick: () => void leave(),
      },
    edit: () =>
      can.update && {
        label: t('action.edit'),
        icon: <Pencil size={14} aria-hidden />,
        primary: true,
        disabled: locked,
        why: locked ? t('record.locked') : undefined,
        onClick: onEdit,
      },
  };
  return {
    view({ name, place }) {
      const made = all[name]();
      return made ? { ...made, key: name, place, primary: made.primary === true && place === 'bar' } : undefined;
    },
    dialog:
      opened === 'submit' ? (
        <SubmitDialog module={module} record={record} onClose={close} />
      ) : opened === 'assign' ? (
        <AssignDialog module={module} ids={[record.id]} owner={record['owner']} onDone={close} onClose={close} />
      ) : null,
  };
}
