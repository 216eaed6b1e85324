import { useQueryClient } from '@tanstack/react-query';
import type { MenuProps } from 'antd';
import { KeyRound, Languages, LogOut, Rows3, SunMoon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '@mokuai/kernel';
import { UserAvatar } from '@mokuai/ui';
import { DENSITIES, THEMES, usePreferences } from '../../lib/preferences.js';
import { changeDensity, changeTheme, useChangeLocale, useMe } from '../../lib/session.js';
import { LazyDropdown } from '../../ui/LazyDropdown.js';
import { useLeave } from '../use-leave.js';
import css from './TopBar.module.css';

const PasswordDialog = lazy(() => import('./PasswordDialog.js').then((m) => ({ default: m.PasswordDialog })));

/** Me: language, looks, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const changeLocale = useChangeLocale();
  const { locale, theme, density } = usePreferences();
  const leave = useLeave();
  const [changing, setChanging] = useState(false);
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <div className={css['who']}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </div>
      ),
    },
    {
      key: 'language',
      label: t('user.language'),
      icon: <Languages size={16} aria-hidden />,
      children: LOCALES.map((l) => ({ key: l, label: t(`locale.${l}`), onClick: () => void changeLocale(l) })),
    },
    {
      key: 'theme',
      label: t('user.theme'),
      icon: <SunMoon size={16} aria-hidden />,
      children: THEMES.map((v) => ({ key: v, label: t(`theme.${v}`), onClick: () => void changeTheme(client, v) })),
    },
    {
      key: 'density',
      label: t('user.density'),
      icon: <Rows3 size={16} aria-hidden />,
      children: DENSITIES.map((v) => ({
        key: `density-${v}`,
        label: t(`density.${v}`),
        onClick: () => void changeDensity(client, v),
      })),
    },
    {
      key: 'password',
      label: t('password.title'),
      icon: <KeyRound size={16} aria-hidden />,
      onClick: () => setChanging(true),
    },
    { type: 'divider' },
    { key: 'sign-out', label: t('user.signOut'), icon: <LogOut size={16} aria-hidden />, onClick: () => void leave() },
  ];
  return (
    <>
      <LazyDropdown placement="bottomRight" menu={{ items, selectedKeys: [locale, theme, `density-${density}`] }}>
        <button type="button" className={css['round']} aria-label={t('user.menu', { name: me.name })}>
          <UserAvatar name={me.name} size={28} />
        </button>
      </LazyDropdown>
      {changing ? (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
