import type { Active, DndContextProps, Over } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { Dragged } from './BoardCard.js';
import type { BoardColumn } from './board-query.js';
import { titleOf } from '../../../field-views/titles.js';

/** What is said aloud while a card is carried. */
export function useAnnouncements(
  module: EffectiveModule,
  columns: readonly BoardColumn[],
): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation();
  const wordsOf = (active: Active, over?: Over | null) => {
    const { record, from } = active.data.current as Dragged;
    const column = over ? (columns.find(({ key }) => key === over.id)?.label ?? '') : from.label;
    return { title: titleOf(module, record) || t('record.untitled'), column };
  };
  return {
    screenReaderInstructions: { draggable: t('board.howTo') },
    announcements: {
      onDragStart: ({ active }) => t('board.picked', wordsOf(active)),
      onDragOver: ({ active, over }) => t(over ? 'board.over' : 'board.nowhere', wordsOf(active, over)),
      onDragEnd: ({ active, over }) => t(over ? 'board.dropped' : 'board.cancelled', wordsOf(active, over)),
      onDragCancel: ({ active }) => t('board.cancelled', wordsOf(active)),
    },
  };
}
