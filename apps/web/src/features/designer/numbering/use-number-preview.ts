import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NumberingCounter, NumberingPreview } from '@mokuai/contract';
import type { NumberingDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { api } from '../../../lib/api.js';

/** A rule and what it is tried on. */
export interface PreviewOrder {
  readonly rule: NumberingDocument;
  readonly module?: string;
  readonly record?: string;
  readonly values?: Readonly<Record<string, Json>>;
  readonly at?: string;
}

const WAIT_MS = 250;

/** The numbers that the server would give next, asked again when what is typed rests for a moment. */
export function useNumberPreview(order: PreviewOrder) {
  const text = JSON.stringify(order);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery({
    queryKey: ['numbering', 'preview', asked],
    queryFn: ({ signal }) => api.post<NumberingPreview>('/numbering/preview', JSON.parse(asked), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return { ...answer, stale: asked !== text || answer.isPlaceholderData };
}

/** The counters of a rule as they stand. */
export const useCounters = (rule: string) =>
  useQuery({
    queryKey: ['numbering', 'counters', rule],
    queryFn: ({ signal }) =>
      api.get<{ data: NumberingCounter[] }>(`/numbering/${encodeURIComponent(rule)}/counters`, { signal }),
    select: ({ data }) => data,
    staleTime: 0,
  });
