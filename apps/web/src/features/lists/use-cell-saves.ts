import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { describeProblem } from '../../lib/describe-problem.js';
import { duplicatesOf, saveOrAsk } from '../../lib/duplicates.js';
import { maskOf } from '../../lib/masked.js';
import { ApiProblem } from '../../lib/problem.js';
import { keys } from '../../lib/queries.js';
import { useUndoToast } from '../../ui/use-undo-toast.js';
import { shownOf, withChanged } from './record-cache.js';

/** A cell that could not be saved: what was wanted of it, and why it is not so. */
export interface RefusedCell {
  readonly id: string;
  readonly path: string;
  readonly wanted: unknown;
  readonly code: string;
  readonly why: string;
}

export interface CellSaves {
  readonly refused: RefusedCell | undefined;
  readonly dismiss: () => void;
  /** Shows the value at once and sends it; a refusal takes it back. */
  readonly save: (record: ApiRecord, field: EffectiveField, value: unknown) => void;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isRecord = (value: unknown): value is ApiRecord =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';

/** Saves of single cells. Those of one record follow one another, so that none of them is stale by another. */
export function useCellSaves(module: EffectiveModule): CellSaves {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useUndoToast();
  const [refused, setRefused] = useState<RefusedCell>();
  const queues = useRef(new Map<string, Promise<unknown>>());
  const versions = useRef(new Map<string, number>());

  const show = (id: string, change: Partial<ApiRecord>) =>
    client.setQueriesData<Parameters<typeof withChanged>[0]>({ queryKey: keys.lists(module.name) }, (kept) =>
      withChanged(kept, id, change),
    );
  const send = (record: ApiRecord, name: string, value: unknown, version: number) =>
    saveOrAsk(module, (allowance) =>
      api.patch<ApiRecord>(`/records/${module.name}/${record.id}`, { [name]: value ?? null, version, ...allowance }),
    );

  const attempt = async (record: ApiRecord, field: EffectiveField, value: unknown, undoing: boolean) => {
    const { name, label } = field;
    const before = record[name] ?? null;
    try {
      const version = Math.max(record.version, versions.current.get(record.id) ?? 0);
      const answer = await send(record, name, value, version).catch((error: unknown) => {
        // Somebody changed something else meanwhile: that stays, and this goes with it.
        if (!(error instanceof ApiProblem) || error.code !== 'stale_version' || !isRecord(error.current)) throw error;
        const { current } = error;
        versions.current.set(record.id, current.version);
        if (isSame(current[name], before)) return send(record, name, value, current.version);
        show(record.id, shownOf(current, record));
        throw error;
      });
      versions.current.set(record.id, answer.version);
      show(record.id, shownOf(answer, record));
      if (!undoing) {
        const changed: ApiRecord = { ...record, ...shownOf(answer, record) };
        // What was there is not known to who saw a mask of it.
        const undo = maskOf(before) === undefined ? () => enqueue(changed, field, before, true) : undefined;
        toast(`cell/${record.id}/${name}`, t('list.cellSaved', { label }), undo);
      }
      void client.invalidateQueries({ queryKey: keys.record(module.name, record.id) });
      // Rows stay where they are until the list is asked for anew; what they add up to is told at once.
      void client.invalidateQueries({ queryKey: keys.lists(module.name), refetchType: 'none' });
      void client.invalidateQueries({ queryKey: keys.sums(module.name) });
    } catch (error) {
      const stale = error instanceof ApiProblem && error.code === 'stale_version';
      if (!stale) show(record.id, { [name]: before });
      // What is there already was shown, and the change given up.
      if (duplicatesOf(error)) return;
      const { title, detail } = describeProblem(error, t);
      const why = detail || title;
      setRefused({
        ...{ id: record.id, path: name, wanted: value },
        ...{ code: error instanceof ApiProblem ? error.code : '', why },
      });
    }
  };

  function enqueue(record: ApiRecord, field: EffectiveField, value: unknown, undoing = false): void {
    setRefused(undefined);
    show(record.id, { [field.name]: value ?? null });
    const before = queues.current.get(record.id) ?? Promise.resolve();
    queues.current.set(
      record.id,
      before.then(() => attempt(record, field, value, undoing)),
    );
  }

  return {
    refused,
    dismiss: () => setRefused(undefined),
    save: (record, field, value) => {
      if (!isSame(record[field.name], value)) enqueue(record, field, value);
    },
  };
}
