import { useInfiniteQuery } from '@tanstack/react-query';
import type {
  ApiRecord,
  ApprovalDetail,
  AttachmentEvent,
  Comment,
  EffectiveModule,
  HistoryEntry,
} from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { commentsKey } from '../../../lib/comments.js';
import { keys } from '../../../lib/queries.js';
import { attachmentsKey, attachmentsPath } from '../attachments/use-attachments.js';
import { hasPart } from '../has-part.js';
import { merge, waitedFor } from './merge.js';

export type Step = ApprovalDetail['history'][number];

/** What may be shown alone. */
export const KINDS = ['all', 'change', 'comment', 'approval'] as const;
export type Kind = (typeof KINDS)[number];

export type Item =
  | { readonly kind: 'change'; readonly at: string; readonly key: string; readonly entry: HistoryEntry }
  | { readonly kind: 'file'; readonly at: string; readonly key: string; readonly event: AttachmentEvent }
  | { readonly kind: 'comment'; readonly at: string; readonly key: string; readonly comment: Comment }
  | { readonly kind: 'approval'; readonly at: string; readonly key: string; readonly step: Step };

interface Page<T> {
  readonly data: readonly T[];
  readonly page: { readonly next: string | null };
}

const LIMIT = 30;

/** Of an approval's steps those that somebody took; what the machine prepares is in its path. */
const TOLD: ReadonlySet<string> = new Set([
  ...['submit', 'resubmit', 'approve', 'reject', 'return', 'withdraw', 'add_signer', 'pass', 'skip', 'copy'],
]);

/** @param there is there such a thing? Else it is an empty list. */
function usePages<T>(path: string, queryKey: readonly unknown[], there: boolean) {
  return useInfiniteQuery({
    enabled: there,
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(`${path}?limit=${LIMIT}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
  });
}

/** What was changed of a record, newest first, as far as it was loaded. */
export function useHistory({ name: module, off }: Pick<EffectiveModule, 'name' | 'off'>, record: ApiRecord) {
  const pages = usePages<HistoryEntry>(
    `/records/${module}/${record.id}/history`,
    [...keys.history(module, record.id), record.version],
    hasPart({ off }, 'history'),
  );
  return { ...pages, data: pages.data?.pages.flatMap((page) => page.data) };
}

/** What happened to a record and what was said about it, of one kind or all, merged by time. */
export function useTimeline(
  { name: module, off }: EffectiveModule,
  record: ApiRecord,
  approval: ApprovalDetail | undefined,
  kind: Kind,
) {
  const path = `/records/${module}/${record.id}`;
  const history = useHistory({ name: module, off }, record);
  const comments = usePages<Comment>(`${path}/comments`, commentsKey(module, record.id), hasPart({ off }, 'comments'));
  const files = usePages<AttachmentEvent>(
    `${attachmentsPath(module, record.id)}/history`,
    [...attachmentsKey(module, record.id), 'history'],
    hasPart({ off }, 'attachments'),
  );
  const entries = history.data ?? [];
  const said = comments.data?.pages.flatMap((p) => p.data) ?? [];
  const changes: readonly Item[] = entries.map((entry) => ({
    ...{ kind: 'change', at: entry.at, key: `v${entry.version}`, entry },
  }));
  const words: readonly Item[] = said.map((comment) => ({ kind: 'comment', at: comment.at, key: comment.id, comment }));
  const moved: readonly Item[] = (files.data?.pages.flatMap((p) => p.data) ?? []).map((event) => ({
    ...{ kind: 'file', at: event.at, key: event.id, event },
  }));
  const steps: readonly Item[] = (approval?.history ?? [])
    .filter(({ action }) => TOLD.has(action))
    .map((step, index): Item => ({ kind: 'approval', at: step.at, key: `a${index}`, step }))
    .toReversed();
  const sources = [
    { kind: 'change', items: changes, more: history.hasNextPage, load: history.fetchNextPage },
    { kind: 'change', items: moved, more: files.hasNextPage, load: files.fetchNextPage },
    { kind: 'comment', items: words, more: comments.hasNextPage, load: comments.fetchNextPage },
    { kind: 'approval', items: steps, more: false, load: undefined },
  ].filter((source) => kind === 'all' || source.kind === kind);
  return {
    items: merge(sources),
    count: { change: entries.length, comment: said.length, approval: steps.length },
    more: sources.some((source) => source.more),
    loadMore: () => waitedFor(sources).forEach((index) => void sources[index]?.load?.()),
    loading: history.isFetchingNextPage || comments.isFetchingNextPage || files.isFetchingNextPage,
    pending: history.isLoading || comments.isLoading || files.isLoading,
    failed: [history, comments, files].find((query) => query.isError && !query.data),
  };
}
