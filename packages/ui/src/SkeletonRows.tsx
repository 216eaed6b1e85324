import css from './SkeletonRows.module.css';
import { useWords } from './words.js';

/** Grey lines in the shape of what is coming; invisible for the first moments, so that quick answers do not flash. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  const { loading } = useWords();
  return (
    <div className={css['rows']} role="status" aria-label={loading} data-loading>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={css['row']}>
          <span style={{ width: `${18 + ((i * 7) % 12)}%` }} />
          <span style={{ width: `${10 + ((i * 5) % 9)}%` }} />
          <span style={{ width: `${8 + ((i * 3) % 7)}%` }} />
          <span style={{ width: `${12 + ((i * 11) % 10)}%` }} />
        </div>
      ))}
    </div>
  );
}
