import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.js';
import { runBulk, type RefusedRecord } from '../lib/bulk.js';
import { describeProblem } from '../lib/describe-problem.js';
import { keys } from '../lib/queries.js';
import { useUndoToast } from './use-undo-toast.js';
import { useNotices } from './notices/use-notices.js';

/**
 * Moves records to the recycle bin and offers, for some seconds, to bring them back. Says what could not be done, or, with
 * `onRefused`, leaves that to whoever asked.
 */
export function useDeleteRecords(
  module: string,
  onRefused?: (refused: readonly RefusedRecord[]) => void,
): (ids: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation();
  const { notification } = useNotices();
  const toast = useUndoToast();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keys.lists(module) });
  const fail = (error: unknown) => {
    const { title, detail } = describeProblem(error, t);
    notification.error({ title, description: detail });
  };
  const restore = async (ids: readonly string[]) => {
    const outcomes = await Promise.allSettled(ids.map((id) => api.post(`/records/${module}/${id}/restore`)));
    const failed = outcomes.find((o) => o.status === 'rejected');
    if (failed) fail(failed.reason);
    await refresh();
  };
  const offerUndo = (ids: readonly string[]) =>
    toast(`deleted/${ids[0]}`, t('record.deleted', { count: ids.length }), () => void restore(ids));
  return async (ids) => {
    try {
      const done = ids.length === 1 ? await deleteOne(module, ids[0] ?? '') : await deleteMany(module, ids);
      if (done.deleted.length > 0) offerUndo(done.deleted);
      const [first] = done.refused;
      if (onRefused) onRefused(done.refused);
      else if (first) fail(first.problem);
      await refresh();
      return first === undefined;
    } catch (error) {
      fail(error);
      return false;
    }
  };
}

interface Deleted {
  readonly deleted: readonly string[];
  readonly refused: readonly RefusedRecord[];
}

async function deleteOne(module: string, id: string): Promise<Deleted> {
  await api.delete(`/records/${module}/${id}`);
  return { deleted: [id], refused: [] };
}

async function deleteMany(module: string, ids: readonly string[]): Promise<Deleted> {
  const refused = await runBulk(
    module,
    ids.map((id) => ({ op: 'delete', id })),
  );
  const kept = new Set(refused.map(({ id }) => id));
  return { deleted: ids.filter((id) => !kept.has(id)), refused };
}
