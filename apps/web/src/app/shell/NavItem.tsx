import { Link, type LinkProps } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import css from './Sidebar.module.css';

interface NavItemProps {
  readonly to: LinkProps['to'];
  readonly params?: { readonly module: string };
  readonly search?: { readonly view: string };
  readonly icon: ReactNode;
  readonly label: string;
  readonly count?: number;
  readonly closed?: boolean;
  readonly onClick?: () => void;
}

/** One way out of the sidebar; when it is closed, the words are in the tip. */
export function NavItem({ to, params, search, icon, label, count = 0, closed = false, onClick }: NavItemProps) {
  const link = (
    <Link
      to={to}
      params={params as never}
      search={(search ?? {}) as never}
      activeOptions={{ includeSearch: search !== undefined }}
      className={css['item']}
      aria-label={closed ? label : undefined}
      onClick={onClick}
    >
      {icon}
      {closed ? null : <span className={`${css['name']} ellipsis`}>{label}</span>}
      {count > 0 ? <span className={css['count']}>{count > 99 ? '99+' : count}</span> : null}
    </Link>
  );
  return closed ? (
    <Tooltip title={label} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
