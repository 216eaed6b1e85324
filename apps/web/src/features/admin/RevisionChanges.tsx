import { useQuery } from '@tanstack/react-query';
import { SkeletonRows } from '@mokuai/ui';
import { ProblemState } from '../../ui/ProblemState.js';
import { ChangeLines } from '../../ui/changes/ChangeLines.js';
import { revisionQuery } from './revisions.js';
import css from './admin.module.css';

/** What one revision changed. */
export function RevisionChanges({ revision }: { readonly revision: number }) {
  const { data, error, refetch } = useQuery(revisionQuery(revision));
  if (error) return <ProblemState error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  return (
    <div className={css['detail']}>
      <ChangeLines changes={data.changes} />
    </div>
  );
}
