import { useDraggable } from '@dnd-kit/core';
import { Button } from 'antd';
import { Check, Ellipsis, GripVertical, PanelRightOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { OptionTag, usePhone } from '@mokuai/ui';
import { usePeek } from '../../../lib/peek.js';
import type { Reachable } from '../../../lib/reachable.js';
import { rowMenuHands } from '../../../lib/row-menu-hands.js';
import type { BoardColumn } from './board-query.js';
import { Card } from './Card.js';
import type { Move } from './use-move.js';
import { titleOf } from '../../../field-views/titles.js';
import css from './board.module.css';

/** What a card that is dragged carries along. */
export interface Dragged {
  readonly record: ApiRecord;
  readonly from: BoardColumn;
}

interface BoardCardProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly record: ApiRecord;
  readonly from: BoardColumn;
  /** Where it may go; none where the user may not move it. */
  readonly targets: readonly BoardColumn[];
  readonly onMove: Move;
}

/** A card in its column: dragged by mouse, finger or keys, or sent by its menu. */
export function BoardCard({ module, columns, record, from, targets, onMove }: BoardCardProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const movable = targets.length > 0;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: record.id,
    data: { record, from } satisfies Dragged,
    disabled: !movable || phone,
  });
  const title = titleOf(module, record) || t('record.untitled');
  const { open } = usePeek();
  const { onKeyDown, ...hands } = listeners ?? {};
  const menu = rowMenuHands(module.name, record.id, () => [
    {
      items: [
        {
          ...{ key: 'peek', label: t('record.peek.beside'), icon: <PanelRightOpen size={14} aria-hidden /> },
          onClick: () => open(module.name, record.id),
        },
      ],
    },
    {
      heading: t('board.moveTo'),
      items: targets.map((to) => ({
        key: `to${to.key}`,
        label: <OptionTag label={to.label} color={to.color} dot={to.option !== null} />,
        icon: <Check size={14} aria-hidden style={{ visibility: to.key === from.key ? 'visible' : 'hidden' }} />,
        disabled: to.key === from.key,
        onClick: () => void onMove(record, from, to),
      })),
    },
  ]);
  const actions = (
    <span className={css['actions']}>
      {phone || !movable ? null : (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css['grip']}
          aria-label={t('board.grip', { title })}
          aria-describedby={attributes['aria-describedby']}
          aria-roledescription={attributes['aria-roledescription']}
          onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
        >
          <GripVertical size={14} aria-hidden />
        </button>
      )}
      <Button
        type="text"
        size="small"
        icon={<Ellipsis size={16} aria-hidden />}
        aria-label={t('board.actions', { title })}
        onMouseDown={(event) => event.stopPropagation()}
        onTouchStart={(event) => event.stopPropagation()}
        {...menu.button}
      />
    </span>
  );
  return (
    <article
      ref={setNodeRef}
      className={css['card']}
      aria-label={title}
      data-movable={(movable && !phone) || undefined}
      data-away={isDragging || undefined}
      {...hands}
      {...menu.place}
    >
      <Card module={module} columns={columns} record={record} actions={actions} />
    </article>
  );
}
