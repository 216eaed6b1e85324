import { useQueries, useQuery } from '@tanstack/react-query';
import type { RecordPage } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import type { Predicate } from '@mokuai/expression';
import { api } from '../../../lib/api.js';
import { keys } from '../../../lib/queries.js';
import { definitionsQuery } from '../data/definitions.js';
import type { FieldTypeCode } from '../data/field-type-code.js';
import { numberedFields } from '../tabs/draft-module.js';

/** A field that a rule fills. */
export interface NumberedPlace {
  readonly module: ModuleDocument;
  readonly field: FieldSettings;
  /** Is the module live, so that records can be asked for? */
  readonly live: boolean;
}

/** Where a rule is used, in every module; `present`: the module on screen, as it is now. */
export function usePlaces(types: FieldTypeCode, rule: string, present: ModuleDocument): readonly NumberedPlace[] {
  const { data } = useQuery(definitionsQuery('module'));
  const others = (data ?? []).filter((entry) => entry.name !== present.name && entry.state !== 'removed');
  const live = (name: string): boolean =>
    data?.some((entry) => entry.name === name && entry.state === 'published') ?? false;
  return [present, ...others.map((entry) => entry.document as ModuleDocument)].flatMap((module) =>
    numberedFields(types, module)
      .filter((one) => one.rule === rule)
      .map(({ field }) => ({ module, field, live: live(module.name) })),
  );
}

const DAY_MS = 86_400_000;
export const RATE_DAYS = 30;

const counted = (module: string, filter: Predicate) => ({
  queryKey: [...keys.records(module), 'count', filter],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const asked = { filter, fields: ['id'], limit: 1, count: 'exact' };
    return (await api.post<RecordPage>(`/records/${module}/query`, asked, { signal })).page.count ?? 0;
  },
  staleTime: 60_000,
  retry: false,
});

/** How many records carry a number of these fields, and how many were made in the last 30 days; undefined until all is known. */
export function useNumbered(places: readonly NumberedPlace[]): { readonly total?: number; readonly recent?: number } {
  const asked = places.filter(({ live }) => live);
  // The day, not the moment: it would be another question each time.
  const since = new Date(Math.floor(Date.now() / DAY_MS - RATE_DAYS) * DAY_MS).toISOString();
  const answers = useQueries({
    queries: asked.flatMap(({ module, field }) => {
      const numbered: Predicate = { field: field.name, op: 'not_empty' };
      return [
        counted(module.name, numbered),
        counted(module.name, { and: [numbered, { field: 'created_at', op: 'ge', value: since }] }),
      ];
    }),
  });
  if (answers.some(({ data }) => data === undefined)) return {};
  const sum = (rest: number): number =>
    answers.reduce((all, { data }, index) => (index % 2 === rest ? all + (data ?? 0) : all), 0);
  return { total: sum(0), recent: sum(1) };
}
