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

type Change = Readonly<Record<string, string | boolean | null>>;

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
  /** Those of one record follow one another, so that none of them is stale by another. */
  const queues = useRef(new Map<string, Promise<unknown>>());
  const versions = useRef(new Map<string, number>());

  const run = async (record: ApiRecord, change: Change, words: Words, undoable: boolean): Promise<void> => {
    const { id } = record;
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, record[name] ?? null])) as Change;
    const show = (values: object) =>
      client.setQueriesData({ queryKey: keys.lists(module.name) }, (kept: Parameters<typeof withChanged>[0]) =>
        withChanged(kept, id, values),
      );
    under.current += 1;
    const earlier = queues.current.get(id);
    let over = (): void => undefined;
    queues.current.set(id, new Promise<void>((resolve) => (over = resolve)));
    await client.cancelQueries({ queryKey: keys.lists(module.name) });
    show(change);
    await earlier;
    const version = Math.max(record.version, versions.current.get(id) ?? 0);
    try {
      const answer = await saveOrAsk(module, (allowance) =>
        api.patch<ApiRecord>(`/records/${module.name}/${id}`, { ...change, version, ...allowance }),
      );
      versions.current.set(id, answer.version);
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
    over();
    // While another change is on its way, lists of before it would take it back; so would what was asked for before this one.
    if (under.current > 0) return;
    await client.cancelQueries({ queryKey: keys.lists(module.name) });
    await client.invalidateQueries({ queryKey: keys.records(module.name) });
  };
  return (record, change, words) => void run(record, change, words, true);
}
