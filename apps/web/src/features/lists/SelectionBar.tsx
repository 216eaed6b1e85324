import { App } from 'antd';
import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { useDeleteRecords } from '../../ui/use-delete-records.js';
import css from './selection-bar.module.css';

interface SelectionBarProps {
  readonly module: EffectiveModule;
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with the chosen rows at once. */
export function SelectionBar({ module, chosen, onDone }: SelectionBarProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const remove = useDeleteRecords(module.name);
  if (chosen.size === 0) return null;
  const count = chosen.size;
  const ask = () =>
    void modal.confirm({
      title: t('list.deleteTitle', { count, label: module.label }),
      content: t('list.deleteDetail'),
      okText: t('list.deleteDo', { count }),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      icon: null,
      onOk: async () => {
        await remove([...chosen]);
        onDone();
      },
    });
  return (
    <div className={css['bar']} role="toolbar" aria-label={t('list.chosen', { count })}>
      <strong className="num">{t('list.chosen', { count })}</strong>
      <i aria-hidden />
      {module.can.delete && (module.can.bulk || count === 1) ? (
        <button type="button" onClick={ask}>
          <Trash2 size={14} strokeWidth={1.75} aria-hidden />
          {t('action.delete')}
        </button>
      ) : (
        <span>{t('list.nothingAllowed')}</span>
      )}
      <button type="button" aria-label={t('list.chooseNone')} onClick={onDone}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}
