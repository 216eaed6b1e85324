import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { duplicatesOf } from '../../lib/duplicates.js';
import { ApiProblem } from '../../lib/problem.js';
import { keys } from '../../lib/queries.js';
import { ConflictDialog } from './ConflictDialog.js';
import { Duplicates } from './duplicates/Duplicates.js';
import { clashesOf, valuesOf, type Clash, type Values } from './record-values.js';

interface SaveRecordOptions {
  readonly module: EffectiveModule;
  /** The record as it was when its values were shown to who changes them. */
  readonly opened: ApiRecord;
  readonly inputs: readonly EffectiveField[];
  /** Called once what the page shows is the saved record. */
  readonly onSaved: () => void;
  readonly onRefused: (problem: ApiProblem) => void;
  /** Where both changed a field, theirs was chosen. */
  readonly onTheirs: (field: string, value: unknown) => void;
}

interface SaveRecord {
  readonly save: (changes: Values) => void;
  readonly saving: boolean;
  /** Why it was not saved; not where somebody else was quicker, which `dialog` settles. */
  readonly refused: Error | null;
  readonly dialog: ReactNode;
}

interface Attempt {
  readonly changes: Values;
  readonly version: number;
  /** Rules about duplicates that are not to be minded. */
  readonly allowed?: readonly string[];
}

interface Conflict {
  readonly clashes: readonly Clash[];
  readonly changes: Values;
  readonly current: ApiRecord;
}

/** Saves changes of a record. What somebody else changed meanwhile is kept, and where both changed the same, the user decides. */
export function useSaveRecord({ module, opened, inputs, onSaved, onRefused, onTheirs }: SaveRecordOptions): SaveRecord {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict>();
  const save = useMutation({
    mutationFn: ({ allowed = [], changes, version }: Attempt) =>
      api.patch<ApiRecord>(`/records/${module.name}/${opened.id}`, {
        ...changes,
        version,
        ...(allowed.length > 0 && { allowDuplicates: allowed }),
      }),
    onSuccess: async () => {
      setConflict(undefined);
      await client.invalidateQueries({ queryKey: keys.records(module.name) });
      void message.success(t('record.saved'));
      onSaved();
    },
    onError: (error, attempt) => {
      const { changes } = attempt;
      if (!(error instanceof ApiProblem)) return;
      if (error.code === 'stale_version' && isRecord(error.current)) {
        const current = error.current;
        const clashes = clashesOf(valuesOf(inputs, opened), changes, current);
        if (clashes.length > 0) setConflict({ clashes, changes, current });
        else save.mutate({ ...attempt, version: current.version });
        return;
      }
      setConflict(undefined);
      if (!duplicatesOf(error)) onRefused(error);
    },
  });
  const resolve = (keepMine: ReadonlySet<string>) => {
    if (!conflict) return;
    const theirs = new Set(conflict.clashes.map((c) => c.field).filter((field) => !keepMine.has(field)));
    const changes = Object.fromEntries(Object.entries(conflict.changes).filter(([field]) => !theirs.has(field)));
    for (const field of theirs) onTheirs(field, conflict.current[field] ?? null);
    save.mutate({ changes, version: conflict.current.version });
  };
  return {
    save: (changes) => save.mutate({ changes, version: opened.version }),
    saving: save.isPending,
    refused: isSettled(save.error) ? null : save.error,
    dialog: conflict ? (
      <ConflictDialog
        module={module}
        clashes={conflict.clashes}
        current={conflict.current}
        saving={save.isPending}
        onSave={resolve}
        onCancel={() => setConflict(undefined)}
      />
    ) : (
      <Duplicates
        module={module}
        refusal={save.error}
        saving={save.isPending}
        onAllow={(allowed) => save.variables && save.mutate({ ...save.variables, allowed })}
        onBack={() => save.reset()}
      />
    ),
  };
}

/** What a dialog is about. */
const isSettled = (error: Error | null): boolean =>
  (error instanceof ApiProblem && error.code === 'stale_version') || duplicatesOf(error) !== undefined;

const isRecord = (value: unknown): value is ApiRecord =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
