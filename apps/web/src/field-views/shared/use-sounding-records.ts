import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys, moduleQuery } from '../../lib/queries.js';
import { findIn, learnPinyin } from '../../lib/sounds-like.js';
import type { Found } from './use-found-records.js';

/** Titles that are looked through here; of larger modules those first by name. */
const MOST = 500;
const SHOWN = 10;
const FRESH_MS = 300_000;

/** Records whose Chinese title sounds like the letters that were typed, which the server does not know. */
export function useSoundingRecords(module: string, typed: string, enabled: boolean): readonly Found[] {
  const written = typed.trim();
  const isSound = enabled && /^[a-z']{2,}$/i.test(written);
  const [learned, setLearned] = useState(false);
  useEffect(() => {
    if (isSound)
      learnPinyin().then(
        () => setLearned(true),
        () => undefined,
      );
  }, [isSound]);
  const titleField = useQuery({ ...moduleQuery(module), enabled: isSound }).data?.titleField;
  const search = { fields: titleField, sort: titleField, limit: MOST };
  const { data } = useQuery({
    queryKey: keys.list(module, search),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module}/query`, search, { signal }),
    enabled: isSound && titleField !== undefined,
    staleTime: FRESH_MS,
  });
  if (!isSound || !learned || titleField === undefined) return [];
  return (data?.data ?? [])
    .map((record) => ({ id: record.id, title: String(record[titleField] ?? '') }))
    .filter(({ title }) => title !== '' && findIn(title, written))
    .slice(0, SHOWN);
}
