import { useQueryClient } from '@tanstack/react-query';
import { Keyboard, Languages, LogOut, Moon, Plus, Rows3, Sun, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '@mokuai/kernel';
import { DENSITIES, THEMES, usePreferences } from '../../lib/preferences.js';
import { changeDensity, changeTheme, useAppInfo, useChangeLocale } from '../../lib/session.js';
import { show } from '../overlays.js';
import { useLeave } from '../use-leave.js';
import type { Entry } from './entry.js';

const THEME_ICONS = { system: SunMoon, light: Sun, dark: Moon };

/** What this user may do from anywhere. */
export function useActions(): readonly Omit<Entry, 'parts'>[] {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { modules } = useAppInfo();
  const { locale, theme, density } = usePreferences();
  const changeLocale = useChangeLocale();
  const leave = useLeave();
  const action = (key: string, title: string, icon: Entry['icon'], run: () => void, keys?: string) => ({
    ...{ key: `action/${key}`, group: 'actions' as const, title, icon, run },
    ...(keys === undefined ? {} : { keys }),
  });
  const mark = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };
  return [
    ...modules
      .filter((m) => m.create)
      .map((m) =>
        action(`create/${m.name}`, t('list.create', { label: m.label }), <Plus {...mark} />, () =>
          show({ kind: 'create', module: m.name }),
        ),
      ),
    ...THEMES.filter((other) => other !== theme).map((other) => {
      const Sign = THEME_ICONS[other];
      return action(`theme/${other}`, t(`palette.theme.${other}`), <Sign {...mark} />, () => void changeTheme(client, other)); // prettier-ignore
    }),
    ...LOCALES.filter((other) => other !== locale).map(
      (other) =>
      action(`locale/${other}`, t('palette.speak', { name: t(`locale.${other}`) }), <Languages {...mark} />, () => void changeLocale(other)), // prettier-ignore
    ),
    ...DENSITIES.filter((other) => other !== density).map(
      (other) =>
      action(`density/${other}`, t('palette.density', { name: t(`density.${other}`) }), <Rows3 {...mark} />, () => void changeDensity(client, other)), // prettier-ignore
    ),
    action('keys', t('keys.title'), <Keyboard {...mark} />, () => show({ kind: 'keys' }), '?'),
    action('leave', t('user.signOut'), <LogOut {...mark} />, () => void leave()),
  ];
}
