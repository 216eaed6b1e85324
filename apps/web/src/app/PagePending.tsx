import { SkeletonRows } from '@mokuai/ui';

/** A page whose code or data is on its way. */
export function PagePending() {
  return (
    <div style={{ padding: '52px 8px 8px' }}>
      <SkeletonRows rows={10} />
    </div>
  );
}
