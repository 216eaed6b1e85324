import { Ellipsis, PencilLine, Trash2, UserRoundPen, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, CustomButton, EffectiveModule } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import type { RefusedRecord } from '../../lib/bulk.js';
import { describeProblem } from '../../lib/describe-problem.js';
import { learn } from '../../lib/i18n.js';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ownerToAssign } from '../../ui/assign/owner-to-assign.js';
import { LazyDropdown } from '../../ui/LazyDropdown.js';
import { useDeleteRecords } from '../../ui/use-delete-records.js';
import { allIds, MOST_CHOSEN } from './all-ids.js';
import { bulkButtons } from './buttons/bulk-buttons.js';
import type { ListQuery } from '../../lib/list-query.js';
import { RefusedList } from './RefusedList.js';
import css from './selection-bar.module.css';
import { useNotices } from '../../ui/notices/use-notices.js';

const BulkDialog = lazy(() => import('./BulkDialog.js').then((m) => ({ default: m.BulkDialog })));

const AssignDialog = lazy(() => import('../../ui/assign/AssignDialog.js').then((m) => ({ default: m.AssignDialog })));
const PressDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./buttons/PressDialog.js'), learn('press')]);
  return { default: dialog.PressDialog };
});
const PrintChosen = lazy(async () => {
  const [button] = await Promise.all([import('./PrintChosen.js'), learn('print')]);
  return { default: button.PrintChosen };
});

/** So many of an admin's stand beside each other; the others are in a menu. */
const ROOM = 3;

interface SelectionBarProps {
  readonly module: EffectiveModule;
  readonly rows: readonly ApiRecord[];
  readonly query: ListQuery;
  /** How many records the list finds, where that is known exactly. */
  readonly total: number | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** What can be done with the chosen rows at once. What could not be done stays chosen, with the reason. */
export function SelectionBar({ module, rows, query, total, chosen, onChoose }: SelectionBarProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { modal, notification } = useNotices();
  const [dialog, setDialog] = useState<'edit' | 'assign' | CustomButton>();
  const [isChoosing, setChoosing] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedRecord[]>([]);
  const finish = (without: readonly RefusedRecord[], left: readonly string[] = []) => {
    setDialog(undefined);
    setRefused(without);
    onChoose(new Set([...without.map(({ id }) => id), ...left]));
  };
  const close = () => setDialog(undefined);
  const remove = useDeleteRecords(module.name, finish);
  if (chosen.size === 0) return null;
  const { can } = module;
  const count = chosen.size;
  const { builtIn, custom } = bulkButtons(module);
  const editable = builtIn.has('edit') && can.bulk && can.update && module.fields.some((f) => f.writable && !f.system);
  const assignable = builtIn.has('assign') && can.bulk && ownerToAssign(module) !== undefined;
  const removable = builtIn.has('delete') && can.delete && (can.bulk || count === 1);
  const printable = builtIn.has('print');
  const made = can.bulk ? custom : [];
  const inSight = made.filter(({ place }) => place === 'bar').slice(0, ROOM);
  const others = made.filter((button) => !inSight.includes(button));
  const ask = () =>
    void modal.confirm({
      title: t('list.deleteTitle', { count, label: module.label }),
      content: t('list.deleteDetail'),
      okText: t('list.deleteDo', { count }),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      icon: null,
      onOk: () => remove([...chosen]),
    });
  const chooseAll = () => {
    setChoosing(true);
    void allIds(module.name, query)
      .then(
        (ids) => onChoose(new Set(ids)),
        (error: unknown) => {
          const { title, detail } = describeProblem(error, t);
          notification.error({ title, description: detail });
        },
      )
      .finally(() => setChoosing(false));
  };
  const number = (value: number): string => formatNumber(value, locale);
  const reach = Math.min(total ?? 0, MOST_CHOSEN);
  const isPart = total !== undefined && total > MOST_CHOSEN && count >= MOST_CHOSEN;
  // Who thinks that these are all would leave the others as they are.
  const words = isPart
    ? t('list.chosenOf', { count, shown: number(count), total: number(total) })
    : t('list.chosen', { count });
  return (
    <>
      <div className={css['place']}>
        {refused.length > 0 ? (
          <RefusedList module={module} rows={rows} refused={refused} onClose={() => setRefused([])} />
        ) : null}
        <div className={css['bar']} role="toolbar" aria-label={words}>
          <strong className="num">{words}</strong>
          {total !== undefined && count < reach && can.bulk ? (
            <button
              type="button"
              className={css['all']}
              disabled={isChoosing}
              aria-busy={isChoosing}
              onClick={chooseAll}
            >
              {t(reach < total ? 'list.chooseFirst' : 'list.chooseAllOf', { count: reach, shown: number(reach) })}
            </button>
          ) : null}
          <i aria-hidden />
          {editable ? (
            <button type="button" onClick={() => setDialog('edit')}>
              <PencilLine size={14} strokeWidth={1.75} aria-hidden />
              {t('list.bulkEdit')}
            </button>
          ) : null}
          {assignable ? (
            <button type="button" onClick={() => setDialog('assign')}>
              <UserRoundPen size={14} strokeWidth={1.75} aria-hidden />
              {t('list.assign')}
            </button>
          ) : null}
          {inSight.map((button) => (
            <button key={button.name} type="button" onClick={() => setDialog(button)}>
              {button.icon ? <Icon name={button.icon} size={14} /> : null}
              {button.label}
            </button>
          ))}
          {others.length > 0 ? (
            <LazyDropdown
              placement="top"
              menu={{
                items: others.map((button) => ({
                  ...{ key: button.name, label: button.label, onClick: () => setDialog(button) },
                  icon: button.icon ? <Icon name={button.icon} size={14} /> : null,
                })),
              }}
            >
              <button type="button" aria-label={t('record.more')}>
                <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
              </button>
            </LazyDropdown>
          ) : null}
          {printable ? (
            <Suspense>
              <PrintChosen module={module.name} rows={rows} chosen={chosen} />
            </Suspense>
          ) : null}
          {removable ? (
            <button type="button" onClick={ask}>
              <Trash2 size={14} strokeWidth={1.75} aria-hidden />
              {t('action.delete')}
            </button>
          ) : null}
          {editable || assignable || removable || printable || made.length > 0 ? null : (
            <span>{t('list.nothingAllowed')}</span>
          )}
          <i aria-hidden />
          <button
            type="button"
            aria-label={t('list.chooseNone')}
            onClick={() => {
              setRefused([]);
              onChoose(new Set());
            }}
          >
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      </div>
      {dialog ? (
        <Suspense>
          {dialog === 'edit' ? (
            <BulkDialog module={module} ids={[...chosen]} onDone={finish} onClose={close} />
          ) : dialog === 'assign' ? (
            <AssignDialog module={module} ids={[...chosen]} onDone={finish} onClose={close} />
          ) : (
            <PressDialog module={module} button={dialog} ids={[...chosen]} onDone={finish} onClose={close} />
          )}
        </Suspense>
      ) : null}
    </>
  );
}
