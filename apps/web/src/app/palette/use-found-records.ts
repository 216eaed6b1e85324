import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchAnswer } from '@mokuai/contract';
import { api } from '../../lib/api.js';

const PAUSE_MS = 120;

/** An answer with the time it took, as its reader waited. */
export interface Timed extends SearchAnswer {
  readonly ms: number;
}

async function search(q: string, module: string, signal: AbortSignal): Promise<Timed> {
  const begun = performance.now();
  const scope = module === '' ? '' : `&modules=${encodeURIComponent(module)}`;
  const answer = await api.get<SearchAnswer>(
    `/search?q=${encodeURIComponent(q)}${scope}&limit=${module === '' ? 4 : 20}`,
    { signal },
  );
  return { ...answer, ms: Math.round(performance.now() - begun) };
}

/** Records that hold a text, asked for when typing pauses. `module` '' is all of them. */
export function useFoundRecords(text: string, module: string) {
  const wanted = text.trim().slice(0, 200);
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(wanted), wanted === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const found = useQuery({
    queryKey: ['search', q, module],
    queryFn: ({ signal }) => search(q, module, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const none = wanted === '' || q === '';
  return {
    answer: none ? undefined : found.data,
    error: none ? null : found.error,
    busy: q !== wanted || found.isFetching,
  };
}
