import { Button, Select } from 'antd';
import { CircleAlert, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SortableRows, useNarrow } from '@mokuai/ui';
import css from './tabs.module.css';

export interface SideItem {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly mark?: ReactNode;
  /** Something is wrong with it. */
  readonly faulty: boolean;
}

export interface SideGroup {
  readonly title?: string;
  readonly items: readonly SideItem[];
  /** Said where there is none. */
  readonly empty: string;
  /** Makes the items movable: gets their keys in the new order. */
  readonly onOrder?: (keys: readonly string[]) => void;
}

interface SideListProps {
  readonly label: string;
  readonly groups: readonly SideGroup[];
  readonly active: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly actions: readonly { readonly label: string; readonly onClick: () => void }[];
  /** Above the list. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** Things of one kind in a list at the side; the chosen one is edited beside it. */
export function SideList({ label, groups, active, onChoose, actions, head, children }: SideListProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const add = actions.map((action) => (
    <Button key={action.label} icon={<Plus size={14} aria-hidden />} block={!narrow} onClick={action.onClick}>
      {action.label}
    </Button>
  ));
  const entry = (item: SideItem) => (
    <button
      key={item.key}
      type="button"
      className={css['item']}
      aria-current={item.key === active || undefined}
      onClick={() => onChoose(item.key)}
    >
      <span className={css['itemWords']}>
        <span className="ellipsis">{item.label}</span>
        {item.note ? <small className="ellipsis">{item.note}</small> : null}
      </span>
      {item.faulty ? (
        <CircleAlert size={14} className={css['bad'] ?? ''} aria-label={t('designer.faulty')} />
      ) : (
        item.mark
      )}
    </button>
  );
  if (narrow) {
    // A list would push what is edited out of sight.
    return (
      <div className={css['split']}>
        <div className={css['chooser']}>
          {active === undefined ? null : (
            <Select
              value={active}
              aria-label={label}
              onChange={onChoose}
              options={groups.map(({ title, items }) => ({
                label: title ?? label,
                options: items.map((item) => ({ value: item.key, label: item.label })),
              }))}
            />
          )}
          {add}
        </div>
        <div className={`${css['main']} scroll`}>{children}</div>
      </div>
    );
  }
  return (
    <div className={css['split']}>
      <nav className={`${css['side']} scroll`} aria-label={label}>
        {head ? <div className={css['sideHead']}>{head}</div> : null}
        {groups.map(({ title, items, empty, onOrder }, index) => (
          <section key={title ?? index}>
            {title ? <h2>{title}</h2> : null}
            {items.length === 0 ? <p className={css['hint']}>{empty}</p> : null}
            {onOrder ? (
              <SortableRows
                plain
                onOrder={onOrder}
                rows={items.map((item) => ({
                  key: item.key,
                  content: entry(item),
                  moveLabel: t('list.moveColumn', { label: item.label }),
                  removeLabel: '',
                }))}
              />
            ) : (
              items.map(entry)
            )}
          </section>
        ))}
        {add}
      </nav>
      <div className={`${css['main']} scroll`}>{children}</div>
    </div>
  );
}
