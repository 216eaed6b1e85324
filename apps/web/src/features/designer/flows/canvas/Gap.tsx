import { Dropdown } from 'antd';
import { CornerDownLeft, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { allIds, freshId, insertItem, mayMove, moveItem, type FlowPlace } from '../tree/flow-tree.js';
import { itemKey } from '../tree/cards.js';
import { useCanvas } from './canvas-model.js';
import { FlowIcon } from './FlowIcon.js';
import css from './canvas.module.css';

/** The line between two cards, with the button that adds one there, or puts down the one that is carried. */
export function Gap({ place, last = false }: { readonly place: FlowPlace; readonly last?: boolean }) {
  const { t } = useTranslation();
  const { items, types, make, onChange, onSelect, carried, onCarry, passed } = useCanvas();
  const add = (type: string): void => {
    const id = freshId(new Set(allIds(items)), type);
    onChange?.(insertItem(items, place, make(type, id)));
    onSelect(itemKey(id));
  };
  const put = (): void => {
    if (carried === null) return;
    onChange?.(moveItem(items, carried, place));
    onCarry(null);
  };
  const name = place.parent ? `${place.parent.id}/${place.parent.branch}/${place.index}` : String(place.index);
  const menu = {
    className: css['types'] ?? '',
    items: [
      {
        key: 'types',
        type: 'group' as const,
        label: t('flows.card.addHere'),
        children: types.map(({ type, label, icon, hue }) => ({
          key: type,
          label,
          icon: (
            <span
              className={css['typeSign']}
              style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}
            >
              <FlowIcon name={icon} size={14} />
            </span>
          ),
          onClick: () => add(type),
        })),
      },
    ],
  };
  return (
    <div className={css['gap']} data-passed={passed?.(place) || undefined} data-last={last || undefined}>
      {!onChange ? null : carried === null ? (
        <Dropdown trigger={['click']} menu={menu} autoFocus placement="bottom">
          <button type="button" className={css['add']} data-gap={name} aria-label={t('flows.card.add')}>
            <Plus size={14} aria-hidden />
          </button>
        </Dropdown>
      ) : mayMove(items, carried, place) ? (
        <button
          type="button"
          className={css['drop']}
          data-gap={name}
          onClick={put}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            put();
          }}
        >
          <CornerDownLeft size={12} aria-hidden />
          {t('flows.card.putHere')}
        </button>
      ) : null}
    </div>
  );
}
