import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RecordPage } from '@mokuai/contract';
import type { ViewDocument } from '@mokuai/definition';
import { pathsOf } from '@mokuai/expression';
import { api } from '../../../lib/api.js';
import { withTitles } from '../../../field-views/titles.js';
import { listQuery } from '../../../lib/list-query.js';
import { keys, moduleQuery } from '../../../lib/queries.js';
import type { Reachable } from '../../../lib/reachable.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { editorTypeOf } from './types/index.js';

/** As many records as tell what a view looks like. */
const SHOWN = 10;
const WAIT_MS = 300;

/** What of a view can be asked for now: columns and sorts by fields that are live. */
export interface ViewRecords {
  readonly columns: readonly Reachable[];
  /** Fields of the view that records do not have yet. */
  readonly pending: readonly string[];
  readonly page: RecordPage | undefined;
  readonly error: unknown;
  readonly stale: boolean;
}

/**
 * The first records of a view as it is being edited, read like any list: with the rights of whoever designs. What names
 * fields that are not published yet is left out.
 */
export function useViewRecords(
  view: ViewDocument,
  reachable: ReadonlyMap<string, Reachable>,
  live: boolean,
): ViewRecords {
  const { data: module } = useQuery({ ...moduleQuery(view.module), enabled: live });
  const known = (path: string): boolean =>
    module?.fields.some(({ name }) => name === path.replace(/^-/, '').split('.')[0]) ?? false;
  const { fieldType } = useFieldTypeCode();
  const timeOf = (name: string) => fieldType(module?.fields.find((field) => field.name === name)?.type ?? '')?.time;
  const type = editorTypeOf(view);
  const wanted = [...new Set([...view.columns, ...type.needs(view)])];
  const columns = wanted.flatMap((path) => (known(path) ? (reachable.get(path) ?? []) : []));
  const filterable = !view.filter || pathsOf(view.filter).every(known);
  const pending = [...wanted, ...(view.filter ? pathsOf(view.filter) : [])].filter((path) => !known(path));
  const asked = JSON.stringify({
    ...listQuery({
      filter: filterable ? view.filter : undefined,
      sort: (view.sort ?? []).filter(known),
      q: undefined,
      titleField: module?.titleField ?? '',
      columns,
    }),
    limit: SHOWN,
    count: 'exact',
    ...(type.needs(view).every(known) && filterable ? type.ask?.(view, timeOf) : undefined),
  });
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), WAIT_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const answer = useQuery({
    queryKey: [...keys.records(view.module), 'view preview', settled],
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${view.module}/query`, JSON.parse(settled), { signal }),
    enabled: module !== undefined && !settled.includes('"fields":[""]'),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return {
    columns,
    pending: module ? [...new Set(pending)] : [],
    page: answer.data && withTitles(answer.data, columns),
    error: answer.error,
    stale: settled !== asked || answer.isPlaceholderData,
  };
}
