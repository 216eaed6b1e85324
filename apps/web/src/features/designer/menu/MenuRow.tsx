import { useDraggable, useDroppable } from '@dnd-kit/core';
import { CircleAlert, Folder, GripVertical } from 'lucide-react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuItem } from '@mokuai/definition';
import { Icon } from '@mokuai/ui';
import type { DropPlace } from './drop-place.js';
import { isGroup, type Path } from './menu-tree.js';
import css from './menu.module.css';

interface MenuRowProps {
  readonly path: Path;
  readonly item: MenuItem;
  readonly label: string;
  readonly icon: string | null;
  readonly note: string;
  readonly selected: boolean;
  /** It is carried by keys. */
  readonly carried: boolean;
  /** It, or the group it is in, is dragged. */
  readonly lifted: boolean;
  readonly faulty: boolean;
  readonly mark: DropPlace['mark'] | undefined;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** One item of a menu, to be chosen and carried. */
export function MenuRow(props: MenuRowProps) {
  const { path, item, label, icon, note, selected, carried, lifted, faulty, mark, onSelect, onKeyDown, onBlur } = props;
  const { t } = useTranslation();
  const id = path.join('.');
  const drag = useDraggable({ id });
  const drop = useDroppable({ id });
  return (
    <li
      ref={(node) => {
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      data-selected={selected || undefined}
      className={css['row']}
      style={{ paddingInlineStart: 4 + (path.length - 1) * 24 }}
      data-path={id}
      data-group={isGroup(item) || undefined}
      data-carried={carried || undefined}
      data-lifted={lifted || undefined}
      data-mark={mark}
    >
      <button
        type="button"
        ref={drag.setActivatorNodeRef}
        className={css['grip']}
        {...drag.listeners}
        data-grip
        aria-pressed={carried}
        aria-label={t('menuEditor.carry', { label })}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <button type="button" className={css['name']} aria-current={selected || undefined} onClick={onSelect}>
        {isGroup(item) ? <Folder size={16} strokeWidth={1.75} aria-hidden /> : <Icon name={icon} />}
        <span className="ellipsis">{label === '' ? t('menuEditor.nameless') : label}</span>
        {note === '' ? null : <small className="ellipsis">{note}</small>}
        {faulty ? <CircleAlert size={14} className={css['bad'] ?? ''} aria-label={t('designer.faulty')} /> : null}
      </button>
    </li>
  );
}
