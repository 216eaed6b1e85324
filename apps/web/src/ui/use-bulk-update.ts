import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EffectiveField, EffectiveModule, RecordPage } from '@mokuai/contract';
import { api } from '../lib/api.js';
import { runBulk, type Operation, type RefusedRecord } from '../lib/bulk.js';
import { describeProblem } from '../lib/describe-problem.js';
import { maskOf } from '../lib/masked.js';
import { keys } from '../lib/queries.js';
import { useUndoToast } from './use-undo-toast.js';
import { useNotices } from './notices/use-notices.js';

/** Ids in one question: what they had before is asked for in pieces. */
const PIECE = 200;

async function valuesOf(module: string, ids: readonly string[], name: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let from = 0; from < ids.length; from += PIECE) {
    const filter = { field: 'id', op: 'in', value: ids.slice(from, from + PIECE) };
    const page = await api.post<RecordPage>(`/records/${module}/query`, { filter, fields: [name], limit: PIECE });
    for (const record of page.data) found.set(record.id, record[name] ?? null);
  }
  return found;
}

/** What is done to one record needs no right to change many. Throws when it is refused. */
async function update(module: string, operations: readonly Operation[]): Promise<readonly RefusedRecord[]> {
  const [only] = operations;
  if (operations.length !== 1 || only?.op !== 'update') return runBulk(module, operations);
  await api.patch(`/records/${module}/${only.id}`, only.data);
  return [];
}

/** Gives a field of many records one value, offers to undo it, and gives those that were refused. Throws when nothing could be asked for. */
export function useBulkUpdate(
  module: EffectiveModule,
): (ids: readonly string[], field: EffectiveField, value: unknown) => Promise<readonly RefusedRecord[]> {
  const { t } = useTranslation();
  const { notification } = useNotices();
  const client = useQueryClient();
  const toast = useUndoToast();
  const refresh = () => client.invalidateQueries({ queryKey: keys.records(module.name) });
  const undo = async (operations: readonly Operation[]) => {
    const problem = await update(module.name, operations).then(
      ([first]) => first?.problem,
      (error: unknown) => error,
    );
    if (problem !== undefined) {
      const { title, detail } = describeProblem(problem, t);
      notification.error({ title, description: detail });
    }
    await refresh();
  };
  return async (ids, field, value) => {
    const { name } = field;
    const before = await valuesOf(module.name, ids, name);
    const refused = await update(
      module.name,
      ids.map((id) => ({ op: 'update', id, data: { [name]: value ?? null } })),
    );
    await refresh();
    const kept = new Set(refused.map(({ id }) => id));
    const back = [...before].flatMap(([id, old]): Operation[] =>
      kept.has(id) ? [] : [{ op: 'update', id, data: { [name]: old } }],
    );
    if (back.length > 0) {
      const words = t('list.bulkDone', { count: back.length, label: field.label });
      // What was there is not known to who saw a mask of it.
      const isKnown = [...before.values()].every((old) => maskOf(old) === undefined);
      toast(`bulk/${name}`, words, isKnown ? () => void undo(back) : undefined);
    }
    return refused;
  };
}
