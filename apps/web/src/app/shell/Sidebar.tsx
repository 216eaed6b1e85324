import { Tooltip } from 'antd';
import { Blocks, PanelLeftClose, PanelLeftOpen, Settings, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Logo, useMedia } from '@mokuai/ui';
import { preferences, usePreferences } from '../../lib/preferences.js';
import { useAppInfo, useMe } from '../../lib/session.js';
import { MenuTree } from './MenuTree.js';
import { NavItem } from './NavItem.js';
import css from './Sidebar.module.css';

/** The way around: what waits for me, the menu, and the rooms of those who build. */
export function Sidebar() {
  const { t } = useTranslation();
  const app = useAppInfo();
  const { capabilities } = useMe();
  const narrow = useMedia('(max-width: 1279px)');
  const wanted = usePreferences().sidebar;
  const closed = narrow || wanted === 'closed';
  const toggle = closed ? t('nav.expand') : t('nav.collapse');
  return (
    <nav className={css['sidebar']} data-closed={closed || undefined} aria-label={t('nav.label')}>
      <div className={css['brand']}>
        <Logo />
        {closed ? null : <strong className="ellipsis">{app.name}</strong>}
      </div>
      <div className={`${css['items']} scroll`}>
        <NavItem
          to="/inbox"
          icon={<Stamp size={16} strokeWidth={1.75} aria-hidden />}
          label={t('nav.inbox')}
          closed={closed}
          count={app.todo}
        />
        <MenuTree menu={app.menu} closed={closed} />
      </div>
      <div className={css['foot']}>
        {capabilities.includes('design') ? (
          <NavItem
            to="/designer"
            icon={<Blocks size={16} strokeWidth={1.75} aria-hidden />}
            label={t('nav.designer')}
            closed={closed}
          />
        ) : null}
        {capabilities.some((c) => c === 'manage_users' || c === 'admin') ? (
          <NavItem
            to="/admin"
            icon={<Settings size={16} strokeWidth={1.75} aria-hidden />}
            label={t('nav.admin')}
            closed={closed}
          />
        ) : null}
        {narrow ? null : (
          <Tooltip title={toggle} placement="right">
            <button
              type="button"
              className={css['toggle']}
              aria-label={toggle}
              onClick={() => preferences.set({ sidebar: closed ? 'open' : 'closed' })}
            >
              {closed ? (
                <PanelLeftOpen size={16} strokeWidth={1.75} />
              ) : (
                <PanelLeftClose size={16} strokeWidth={1.75} />
              )}
            </button>
          </Tooltip>
        )}
      </div>
    </nav>
  );
}
