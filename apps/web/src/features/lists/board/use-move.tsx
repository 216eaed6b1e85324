import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveBoard, EffectiveModule } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { usePeek } from '../../../lib/peek.js';
import { duplicatesOf, saveOrAsk } from '../../../lib/duplicates.js';
import { ApiProblem } from '../../../lib/problem.js';
import { keys } from '../../../lib/queries.js';
import { useUndoToast } from '../../../ui/use-undo-toast.js';
import type { ListQuery } from '../../../lib/list-query.js';
import { withCard, withoutCard, type ColumnPages } from './board-cache.js';
import { columnKey, type BoardColumn } from './board-query.js';
import { titleOf } from '../../../field-views/titles.js';

export type Move = (record: ApiRecord, from: BoardColumn, to: BoardColumn) => Promise<void>;

/**
 * Puts a card into another column at once and tells the server. What it refuses goes back to where it was, with the
 * reason; what it takes can be undone for some seconds.
 */
export function useMove(module: EffectiveModule, query: ListQuery, board: EffectiveBoard): Move {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const toast = useUndoToast();
  const client = useQueryClient();
  const { open } = usePeek();
  const under = useRef(0);

  const keyOf = ({ option }: BoardColumn) => columnKey(module.name, query, board, option);
  const place = (record: ApiRecord, from: BoardColumn, to: BoardColumn) => {
    client.setQueryData<ColumnPages>(keyOf(from), (pages) => pages && withoutCard(pages, record, board.sum));
    client.setQueryData<ColumnPages>(keyOf(to), (pages) => pages && withCard(pages, record, board.sum));
  };
  const nameOf = (record: ApiRecord) => titleOf(module, record) || t('record.untitled');

  const move = async (record: ApiRecord, from: BoardColumn, to: BoardColumn, undoable: boolean): Promise<void> => {
    const { id, version } = record;
    const moved = { ...record, [board.groupBy]: to.option } as ApiRecord;
    under.current += 1;
    await Promise.all([from, to].map((column) => client.cancelQueries({ queryKey: keyOf(column) })));
    place(moved, from, to);
    try {
      const answer = await saveOrAsk(module, (allowance) =>
        api.patch<ApiRecord>(`/records/${module.name}/${id}`, { [board.groupBy]: to.option, version, ...allowance }),
      );
      const now = { ...moved, version: answer.version } as ApiRecord;
      client.setQueryData<ColumnPages>(keyOf(to), (pages) => pages && withCard(pages, now, board.sum));
      if (undoable)
        toast(`moved/${id}`, t('board.moved', { title: nameOf(record), column: to.label }), () => {
          void move(now, to, from, false);
        });
    } catch (error) {
      place(record, to, from);
      // What is there already was shown, and the change given up.
      if (!duplicatesOf(error)) {
        const { title, detail } = describeProblem(error, t, module.fields);
        notification.error({
          title: t('board.stays', { title: nameOf(record), column: from.label }),
          description: [title, detail].filter((words) => words !== '').join(' '),
          key: `stays/${id}`,
          // What is missing can be filled in beside the board.
          ...(error instanceof ApiProblem &&
            error.code === 'invalid' && {
              actions: (
                <Button
                  size="small"
                  onClick={() => {
                    notification.destroy(`stays/${id}`);
                    open(module.name, id);
                  }}
                >
                  {t('board.fillIn')}
                </Button>
              ),
            }),
        });
      }
    }
    under.current -= 1;
    // While another card is on its way, lists of before it would put it back.
    if (under.current === 0) await client.invalidateQueries({ queryKey: keys.records(module.name) });
  };
  return (record, from, to) => move(record, from, to, true);
}
