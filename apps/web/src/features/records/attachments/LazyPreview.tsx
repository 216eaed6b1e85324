import { lazy, Suspense } from 'react';
import type { PreviewProps } from './preview/Preview.js';

const Preview = lazy(() => import('./preview/Preview.js').then((m) => ({ default: m.Preview })));

/** Shows files large; its code comes with the first one. */
export function LazyPreview(props: PreviewProps) {
  return (
    <Suspense>
      <Preview {...props} />
    </Suspense>
  );
}
