import { Button, Dropdown } from 'antd';
import { CircleAlert, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule, SavedView, SavedViewContent } from '@mokuai/contract';
import { useMe } from '../../../lib/session.js';
import type { ListState } from '../use-list-state.js';
import { useSaveView } from './use-save-view.js';
import { ViewDialog } from './ViewDialog.js';
import css from './views.module.css';
import { useNotices } from '../../../ui/notices/use-notices.js';

interface ViewToolsProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
  /** What is on screen, as it would be saved. */
  readonly content: SavedViewContent;
  readonly saved: SavedView | undefined;
  readonly changed: boolean;
  /** Forgets what was changed of the columns. */
  readonly onForget: () => void;
}

/** What can be done with the view on screen: keep what was changed of it, call it otherwise, share it, delete it. */
export function ViewTools({ module, state, content, saved, changed, onForget }: ViewToolsProps) {
  const { t } = useTranslation();
  const { modal } = useNotices();
  const mayShare = useMe().capabilities.includes('design');
  const views = useSaveView(module.name);
  const [asking, setAsking] = useState<'new' | 'copy' | 'rename'>();
  const { view } = state;
  const show = (id: string) => {
    onForget();
    state.setView(id);
  };
  const add = async (label: string, shared: boolean) => {
    const base = saved?.base ?? view.name;
    const made = await views.add({ label, shared, base, content });
    if (!made) return;
    setAsking(undefined);
    show(made.id);
  };
  const keep = async () => {
    if (saved && (await views.change(saved.id, { content }))) show(saved.id);
  };
  const rename = async (label: string) => {
    if (saved && (await views.change(saved.id, { label }))) setAsking(undefined);
  };
  const remove = (of: SavedView) =>
    void modal.confirm({
      title: t('views.deleteTitle', { label: of.label }),
      content: t(of.shared ? 'views.deleteShared' : 'views.deleteOwn'),
      okText: t('views.delete'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      icon: null,
      onOk: async () => {
        if (await views.remove(of.id)) state.setView(of.base);
      },
    });
  const items = saved?.own
    ? [
        { key: 'rename', label: t('views.rename'), onClick: () => setAsking('rename') },
        { key: 'copy', label: t('views.duplicate'), onClick: () => setAsking('copy') },
        ...(mayShare
          ? [
              {
                key: 'share',
                label: t(saved.shared ? 'views.unshare' : 'views.share'),
                onClick: () => void views.change(saved.id, { shared: !saved.shared }),
              },
            ]
          : []),
        { type: 'divider' as const },
        { key: 'delete', danger: true, label: t('views.delete'), onClick: () => remove(saved) },
      ]
    : [{ key: 'copy', label: t('views.duplicate'), onClick: () => setAsking('copy') }];
  return (
    <>
      {saved?.pruned ? (
        <span className={css['pruned']} role="status">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
          {t('views.pruned')}
        </span>
      ) : null}
      {changed ? (
        <span className={css['changed']}>
          <i aria-hidden />
          {t('list.changed')}
          {saved?.own ? (
            <Button type="link" size="small" onClick={() => void keep()}>
              {t('views.keep')}
            </Button>
          ) : null}
          <Button type="link" size="small" onClick={() => setAsking('new')}>
            {t(saved?.own ? 'views.keepAs' : 'views.keepForMe')}
          </Button>
          <Button
            type="text"
            size="small"
            onClick={() => {
              onForget();
              state.reset();
            }}
          >
            {t('list.revert')}
          </Button>
        </span>
      ) : null}
      {saved ? (
        <Dropdown trigger={['click']} menu={{ items }}>
          <Button
            type="text"
            size="small"
            icon={<Ellipsis size={14} aria-hidden />}
            aria-label={t('views.menu', { label: saved.label })}
          />
        </Dropdown>
      ) : null}
      {asking === 'rename' && saved ? (
        <ViewDialog
          title={t('views.rename')}
          label={saved.label}
          shared={undefined}
          onSave={rename}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking === 'new' || asking === 'copy' ? (
        <ViewDialog
          title={t('views.new')}
          label={t('views.copyOf', { label: view.label })}
          shared={mayShare ? false : undefined}
          onSave={add}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}
