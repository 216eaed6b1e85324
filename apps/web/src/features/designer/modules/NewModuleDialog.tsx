import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { MenuDocument } from '@mokuai/definition';
import { isName, isReserved } from '@mokuai/kernel';
import { api } from '../../../lib/api.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { draftsChanged, saveDraft } from '../data/definitions.js';
import { freeName, newModule } from '../state/design.js';
import css from '../designer.module.css';

interface NewModuleDialogProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** The draft of a new module with its form, shown in the main menu once it is published. */
async function create(name: string, en: string, zh: string): Promise<void> {
  const label = { en: en || zh, 'zh-CN': zh || en };
  const { module, layout } = newModule(
    name,
    label,
    { en: 'Name', 'zh-CN': '名称' },
    { en: 'Details', 'zh-CN': '基本信息' },
  );
  await saveDraft('module', name, module, null);
  await saveDraft('layout', `${name}.default`, layout, null);
  const { data: menus } = await api.get<{ data: DefinitionEntry[] }>('/definitions?kind=menu');
  const main = menus.find((entry) => entry.name === 'main' && entry.state !== 'removed');
  if (!main) return;
  const menu = main.document as MenuDocument;
  await saveDraft('menu', 'main', { ...menu, items: [...menu.items, { module: name }] }, main.etag);
}

/** Asks for a module's words; its name follows from them until somebody types another. */
export function NewModuleDialog({ taken, onClose }: NewModuleDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const [en, setEn] = useState('');
  const [zh, setZh] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? freeName(en, taken, 'module');
  const fault =
    !isName(name) || isReserved(name) ? 'designer.badName' : taken.includes(name) ? 'designer.nameTaken' : null;
  const ready = fault === null && (en.trim() !== '' || zh.trim() !== '');
  const deed = useMutation({
    mutationFn: () => create(name, en.trim(), zh.trim()),
    onSuccess: async () => {
      await draftsChanged(client);
      await navigate({ to: '/designer/$module', params: { module: name } });
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) deed.mutate();
  };
  return (
    <Modal
      open
      width={440}
      title={t('designer.newModule')}
      okText={t('designer.createModule')}
      cancelText={t('publish.cancel')}
      okButtonProps={{ disabled: !ready, loading: deed.isPending, htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <form id={id} onSubmit={onSubmit} className={css['dialog']}>
        <ProblemAlert error={deed.error} />
        <div className={css['setting']}>
          <label htmlFor={`${id}-zh`}>{t('designer.labelZh')}</label>
          <Input
            id={`${id}-zh`}
            lang="zh-CN"
            value={zh}
            maxLength={60}
            onChange={(event) => setZh(event.target.value)}
          />
        </div>
        <div className={css['setting']}>
          <label htmlFor={`${id}-en`}>{t('designer.labelEn')}</label>
          <Input id={`${id}-en`} lang="en" value={en} maxLength={60} onChange={(event) => setEn(event.target.value)} />
        </div>
        <div className={css['setting']}>
          <label htmlFor={`${id}-name`}>{t('designer.moduleName')}</label>
          <Input
            id={`${id}-name`}
            className={css['mono'] ?? ''}
            value={name}
            status={fault ? 'error' : ''}
            onChange={(event) => setTyped(event.target.value)}
          />
          <small data-bad={fault ? true : undefined}>{t(fault ?? 'designer.moduleNameHelp')}</small>
        </div>
      </form>
    </Modal>
  );
}
