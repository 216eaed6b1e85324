import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown, type MenuProps } from 'antd';
import { KeyRound, Languages, LogOut, Rows3, SunMoon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '@mokuai/kernel';
import { UserAvatar } from '@mokuai/ui';
import { preferences, usePreferences, type Preferences } from '../../lib/preferences.js';
import { changeTheme, signOut, useChangeLocale, useMe } from '../../lib/session.js';
import css from './TopBar.module.css';

const PasswordDialog = lazy(() => import('./PasswordDialog.js').then((m) => ({ default: m.PasswordDialog })));

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];
const DENSITIES: readonly Preferences['density'][] = ['compact', 'default', 'comfortable'];

/** Me: language, looks, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const changeLocale = useChangeLocale();
  const { locale, theme, density } = usePreferences();
  const [changing, setChanging] = useState(false);
  const leave = async () => {
    await signOut(client);
    await navigate({ to: '/sign-in' });
  };
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
        onClick: () => preferences.set({ density: v }),
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
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, selectedKeys: [locale, theme, `density-${density}`] }}
      >
        <button type="button" className={css['round']} aria-label={t('user.menu', { name: me.name })}>
          <UserAvatar name={me.name} size={28} />
        </button>
      </Dropdown>
      {changing ? (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
