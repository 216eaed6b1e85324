import type { DrawerProps } from 'antd';
import { lazy, Suspense, useState } from 'react';

const Drawer = lazy(() => import('antd/es/drawer').then((m) => ({ default: m.default })));

/** A drawer whose code comes when it is first opened. */
export function LazyDrawer(props: DrawerProps) {
  const { open = false } = props;
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted ? (
    <Suspense>
      <Drawer {...props} />
    </Suspense>
  ) : null;
}
