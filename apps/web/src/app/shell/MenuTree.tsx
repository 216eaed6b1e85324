import { ChevronDown } from 'lucide-react';
import type { MenuEntry } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { preferences, usePreferences } from '../../lib/preferences.js';
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

/** Where a group leads first: its name on this browser, whatever the language. */
const firstPlace = (entry: MenuEntry): string =>
  entry.module === undefined ? ((entry.items ?? []).map(firstPlace)[0] ?? '') : `${entry.module}/${entry.view ?? ''}`;

interface EntryProps {
  readonly entry: MenuEntry;
  readonly closed: boolean;
  readonly onChoose: (() => void) | undefined;
}

function Entry({ entry, closed, onChoose }: EntryProps) {
  const { folded } = usePreferences();
  const key = firstPlace(entry);
  const open = !folded.includes(key);
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
  const toggle = () => preferences.set({ folded: open ? [...folded, key] : folded.filter((other) => other !== key) });
  return (
    <>
      <button type="button" className={css['group']} aria-expanded={open} onClick={toggle}>
        {entry.label}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {open ? children : null}
    </>
  );
}
