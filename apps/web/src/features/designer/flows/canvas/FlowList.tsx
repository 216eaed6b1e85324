import { ArrowDown, ArrowUp, Copy, Move, Trash2 } from 'lucide-react';
import { Fragment, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { itemKey } from '../tree/cards.js';
import { copyItem, removeItem, shiftItem, type FlowItem, type FlowItems, type FlowPlace } from '../tree/flow-tree.js';
import { Branches } from './Branches.js';
import { useCanvas } from './canvas-model.js';
import { FlowCard } from './FlowCard.js';
import { Gap } from './Gap.js';
import css from './canvas.module.css';

export interface FlowListProps {
  readonly items: FlowItems;
  readonly parent: FlowPlace['parent'];
}

/** Cards below each other, with gaps between, before and behind them. */
export function FlowList({ items, parent }: FlowListProps) {
  const { nothing } = useCanvas();
  return (
    <div className={css['list']}>
      <Gap place={{ parent, index: 0 }} last={items.length === 0 && parent === null} />
      {items.length === 0 && parent !== null ? <p className={css['nothing']}>{nothing}</p> : null}
      {items.map((item, index) => (
        <Fragment key={item.id}>
          <Item item={item} />
          {item.branches ? <Branches item={item} branches={item.branches} list={FlowList} /> : null}
          <Gap place={{ parent, index: index + 1 }} last={index === items.length - 1} />
        </Fragment>
      ))}
    </div>
  );
}

function Item({ item }: { readonly item: FlowItem }) {
  const { t } = useTranslation();
  const { items, face, selected, onSelect, onChange, faults, carried, onCarry, runOf } = useCanvas();
  const { id } = item;
  const key = itemKey(id);
  const shift = (by: -1 | 1): void => onChange?.(shiftItem(items, id, by));
  const remove = (): void => {
    onChange?.(removeItem(items, id));
    onSelect('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!onChange) return;
    if (event.altKey && event.key === 'ArrowUp') shift(-1);
    else if (event.altKey && event.key === 'ArrowDown') shift(1);
    else if (event.key === 'Delete') remove();
    else if (event.key === 'Escape' && carried !== null) onCarry(null);
    else return;
    event.preventDefault();
    // The card is drawn anew elsewhere; whoever moved it goes on with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${key}"]`)?.focus());
  };
  const menu = onChange && [
    {
      key: 'up',
      icon: <ArrowUp size={16} aria-hidden />,
      label: t('flows.card.up'),
      extra: 'Alt ↑',
      onClick: () => shift(-1),
    },
    {
      key: 'down',
      icon: <ArrowDown size={16} aria-hidden />,
      label: t('flows.card.down'),
      extra: 'Alt ↓',
      onClick: () => shift(1),
    },
    { key: 'move', icon: <Move size={16} aria-hidden />, label: t('flows.card.move'), onClick: () => onCarry(id) },
    {
      key: 'copy',
      icon: <Copy size={16} aria-hidden />,
      label: t('flows.card.copy'),
      onClick: () => {
        const copied = copyItem(items, id);
        onChange(copied.items);
        onSelect(itemKey(copied.id));
      },
    },
    {
      key: 'remove',
      icon: <Trash2 size={16} aria-hidden />,
      label: t('flows.card.remove'),
      danger: true,
      onClick: remove,
    },
  ];
  return (
    <FlowCard
      face={face(item)}
      cardKey={key}
      selected={selected === key}
      carried={carried === id}
      faults={faults.get(key) ?? []}
      run={runOf?.(id)}
      menu={menu ?? []}
      onSelect={() => onSelect(key)}
      onKeyDown={onKeyDown}
      onDrag={onChange && ((dragged) => onCarry(dragged ? id : null))}
    />
  );
}
