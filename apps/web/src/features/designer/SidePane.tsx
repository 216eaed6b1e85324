import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import css from './designer.module.css';

interface SidePaneProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  /** There is no room for it beside the canvas: it comes when it is asked for. */
  readonly drawer: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands at a side of the canvas; a drawer where the screen is narrow. */
export function SidePane({ side, label, drawer, open, onClose, children }: SidePaneProps) {
  const pane = (
    <aside className={css['pane']} data-side={side} aria-label={label}>
      {children}
    </aside>
  );
  if (!drawer) return pane;
  return (
    <Drawer
      title={label}
      placement={side}
      open={open}
      onClose={onClose}
      size="min(360px, calc(100vw - 32px))"
      styles={{ body: { padding: 0, display: 'flex' } }}
      destroyOnHidden
    >
      {pane}
    </Drawer>
  );
}
