import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { ChevronRight, Keyboard } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo, usePhone } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import { useCurrentCrumbs } from '../../ui/crumbs.js';
import { NotificationBell } from '../../features/notifications/NotificationBell.js';
import { show } from '../overlays.js';
import { CreateMenu } from './CreateMenu.js';
import { SearchField } from './SearchField.js';
import { UserMenu } from './UserMenu.js';
import css from './TopBar.module.css';

/** Where I am, what is new, and who I am. */
export function TopBar() {
  const { t } = useTranslation();
  const crumbs = useCurrentCrumbs();
  const phone = usePhone();
  const { name } = useAppInfo();
  return (
    <header className={css['bar']}>
      <nav className={css['crumbs']} aria-label={t('nav.breadcrumb')}>
        {phone && crumbs.length < 2 ? (
          <span className={css['brand']}>
            <Logo size={20} />
            <strong className="ellipsis">{name}</strong>
          </span>
        ) : null}
        {(phone && crumbs.length < 2 ? [] : crumbs).map((crumb, i) => (
          <Fragment key={`${i}/${crumb.label}`}>
            {i > 0 ? <ChevronRight size={14} strokeWidth={1.75} aria-hidden className={css['gap']} /> : null}
            {crumb.to ? (
              <Link to={crumb.to} className={css['crumb']}>
                {crumb.label}
              </Link>
            ) : (
              <span className={`${css['here']} ellipsis`} aria-current={i === crumbs.length - 1 ? 'page' : undefined}>
                {crumb.label}
              </span>
            )}
          </Fragment>
        ))}
      </nav>
      {phone ? null : <SearchField />}
      <div className={css['tools']}>
        {phone ? <SearchField small /> : <CreateMenu />}
        <NotificationBell />
        {phone ? null : (
          <Tooltip title={t('keys.title')}>
            <button
              type="button"
              className={css['round']}
              aria-label={t('keys.title')}
              onClick={() => show({ kind: 'keys' })}
            >
              <Keyboard size={18} strokeWidth={1.75} aria-hidden />
            </button>
          </Tooltip>
        )}
        <UserMenu />
      </div>
    </header>
  );
}
