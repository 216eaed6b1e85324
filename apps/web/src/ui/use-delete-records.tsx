import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer, ProblemDocument } from '@mokuai/contract';
import { api } from '../lib/api.js';
import { describeProblem } from '../lib/describe-problem.js';
import { ApiProblem } from '../lib/problem.js';
import { keys } from '../lib/queries.js';
import css from './undo-toast.module.css';

const UNDO_SECONDS = 8;

/** Moves records to the recycle bin and offers, for some seconds, to bring them back. Says what could not be done. */
export function useDeleteRecords(module: string): (ids: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keys.lists(module) });
  const fail = (error: unknown) => {
    const { title, detail } = describeProblem(error, t);
    notification.error({ title, description: detail });
  };
  const restore = async (ids: readonly string[], key: string) => {
    notification.destroy(key);
    const outcomes = await Promise.allSettled(ids.map((id) => api.post(`/records/${module}/${id}/restore`)));
    const failed = outcomes.find((o) => o.status === 'rejected');
    if (failed) fail(failed.reason);
    await refresh();
  };
  const offerUndo = (ids: readonly string[]) => {
    const key = `deleted/${ids[0]}`;
    notification.open({
      key,
      className: css['toast'] ?? '',
      duration: UNDO_SECONDS,
      role: 'status',
      title: (
        <span className={css['line']}>
          <Check size={16} aria-hidden />
          {t('record.deleted', { count: ids.length })}
          <button type="button" onClick={() => void restore(ids, key)}>
            {t('action.undo')}
          </button>
        </span>
      ),
    });
  };
  return async (ids) => {
    try {
      const done = ids.length === 1 ? await deleteOne(module, ids[0] ?? '') : await deleteMany(module, ids);
      if (done.deleted.length > 0) offerUndo(done.deleted);
      if (done.problem) fail(done.problem);
      await refresh();
      return done.problem === undefined;
    } catch (error) {
      fail(error);
      return false;
    }
  };
}

interface Deleted {
  readonly deleted: readonly string[];
  /** Why the first of the others was not deleted. */
  readonly problem?: ApiProblem;
}

async function deleteOne(module: string, id: string): Promise<Deleted> {
  await api.delete(`/records/${module}/${id}`);
  return { deleted: [id] };
}

async function deleteMany(module: string, ids: readonly string[]): Promise<Deleted> {
  const operations = ids.map((id) => ({ op: 'delete', id }));
  const { results } = await api.post<BulkAnswer>(`/records/${module}/bulk`, { atomic: false, operations });
  const refused = results.find((r) => r.status === 'error');
  return {
    deleted: results.flatMap((r) => (r.status === 'ok' ? [r.id] : [])),
    ...(refused ? { problem: new ApiProblem(refused.problem as ProblemDocument) } : {}),
  };
}
