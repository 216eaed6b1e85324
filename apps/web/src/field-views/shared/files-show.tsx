import { lazy, Suspense, type ComponentType } from 'react';
import type { ShowProps } from '../field-view.js';
import { namesOf } from './file-values.js';

/** Shows files by name within a sentence, elsewhere as `Files` does, which comes with the first of them. */
export function filesShow(load: () => Promise<{ readonly default: ComponentType<ShowProps> }>) {
  const Files = lazy(load);
  return function FilesShow(props: ShowProps) {
    // A filter compares with a text.
    const names = typeof props.value === 'string' ? props.value : namesOf(props.value);
    if (props.place === 'inline' || typeof props.value === 'string') return <>{names}</>;
    return (
      <Suspense fallback={names}>
        <Files {...props} />
      </Suspense>
    );
  };
}
