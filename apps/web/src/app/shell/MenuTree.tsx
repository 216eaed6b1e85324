import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { MenuEntry } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import { NavItem } from './NavItem.js';
import css from './Sidebar.module.css';

interface MenuTreeProps {
  readonly menu: readonly MenuEntry[];
  readonly closed?: boolean;
  readonly onChoose?: () => void;
}

/** The published menu: modules and views, in groups that open and close. */
export function MenuTree({ menu, closed = false, onChoose }: MenuTreeProps) {
  return menu.map((entry, i) => (
    <Entry key={`${entry.label}/${i}`} entry={entry} closed={closed} onChoose={onChoose} />
  ));
}

interface EntryProps {
  readonly entry: MenuEntry;
  readonly closed: boolean;
  readonly onChoose: (() => void) | undefined;
}

function Entry({ entry, closed, onChoose }: EntryProps) {
  const [open, setOpen] = useState(true);
  const icon = useAppInfo().modules.find((m) => m.name === entry.module)?.icon ?? null;
  if (entry.module !== undefined) {
    return (
      <NavItem
        to="/m/$module"
        params={{ module: entry.module }}
        {...(entry.view === undefined ? {} : { search: { view: entry.view } })}
        icon={<Icon name={entry.icon ?? icon} />}
        label={entry.label}
        closed={closed}
        {...(onChoose ? { onClick: onChoose } : {})}
      />
    );
  }
  const items = entry.items ?? [];
  if (items.length === 0) return null;
  const children = <MenuTree menu={items} closed={closed} {...(onChoose ? { onChoose } : {})} />;
  if (closed) {
    return (
      <>
        <div className={css['line']} />
        {children}
      </>
    );
  }
  return (
    <>
      <button type="button" className={css['group']} aria-expanded={open} onClick={() => setOpen(!open)}>
        {entry.label}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {open ? children : null}
    </>
  );
}
