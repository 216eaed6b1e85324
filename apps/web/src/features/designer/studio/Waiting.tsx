import { SkeletonRows } from '@mokuai/ui';
import css from '../designer.module.css';

/** An editor whose code or data is on its way, in the room that it will take: the bar below stays where it is. */
export function Waiting() {
  return (
    <div className={css['waiting']}>
      <SkeletonRows />
    </div>
  );
}
