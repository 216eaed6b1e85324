import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { describeProblem } from '../../lib/describe-problem.js';
import { usePeek } from '../../lib/peek.js';
import { duplicatesOf, saveOrAsk } from '../../lib/duplicates.js';
import { ApiProblem } from '../../lib/problem.js';
import { keys } from '../../lib/queries.js';
import { useNotices } from '../../ui/notices/use-notices.js';
import { useUndoToast } from '../../ui/use-undo-toast.js';
import { withChanged } from './record-cache.js';

type Change = Readonly<Record<string, string | null>>;

interface Words {
  /** What is said when it is done. */
  readonly done: string;
  /** What is said when it is refused: that all is as it was. */
  readonly stays: string;
  /** The way to the record, where something is missing in it. */
  readonly fillIn: string;
}

/**
 * Changes fields of one record in the lists at once and tells the server. What it refuses goes back to how it was, with the
 * reason; what it takes can be undone for some seconds.
 */
export function useRecordChange(module: EffectiveModule): (record: ApiRecord, change: Change, words: Words) => void {
  const { t } = useTranslation();
  const { notification } = useNotices();
  const toast = useUndoToast();
  const client = useQueryClient();
  const { open } = usePeek();
  const under = useRef(0);

  const run = async (record: ApiRecord, change: Change, words: Words, undoable: boolean): Promise<void> => {
    const { id, version } = record;
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, record[name] ?? null])) as Change;
    const show = (values: object) =>
      client.setQueriesData({ queryKey: keys.lists(module.name) }, (kept: Parameters<typeof withChanged>[0]) =>
        withChanged(kept, id, values),
      );
    under.current += 1;
    await client.cancelQueries({ queryKey: keys.lists(module.name) });
    show(change);
    try {
      const answer = await saveOrAsk(module, (allowance) =>
        api.patch<ApiRecord>(`/records/${module.name}/${id}`, { ...change, version, ...allowance }),
      );
      show({ version: answer.version });
      const now = { ...record, ...change, version: answer.version } as ApiRecord;
      if (undoable) toast(`changed/${id}`, words.done, () => void run(now, before, words, false));
    } catch (error) {
      show(before);
      // What is there already was shown, and the change given up.
      if (!duplicatesOf(error)) {
        const { title, detail } = describeProblem(error, t, module.fields);
        const key = `stays/${id}`;
        notification.error({
          key,
          title: words.stays,
          description: [title, detail].filter((part) => part !== '').join(' '),
          // What is missing can be filled in beside the list.
          ...(error instanceof ApiProblem &&
            error.code === 'invalid' && {
              actions: (
                <Button
                  size="small"
                  onClick={() => {
                    notification.destroy(key);
                    open(module.name, id);
                  }}
                >
                  {words.fillIn}
                </Button>
              ),
            }),
        });
      }
    }
    under.current -= 1;
    // While another change is on its way, lists of before it would take it back.
    if (under.current === 0) await client.invalidateQueries({ queryKey: keys.records(module.name) });
  };
  return (record, change, words) => void run(record, change, words, true);
}
