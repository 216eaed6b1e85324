import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { preferences } from '../lib/preferences.js';
import { useAppInfo } from '../lib/session.js';
import { useShortcuts, type Shortcut } from '../lib/shortcuts.js';
import { useDestinations } from './destinations.js';
import { listenToKeys } from './listen-to-keys.js';
import { show } from './overlays.js';

/** The field that finds things on this page; the palette where a page has none. */
function find(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (!field?.checkVisibility()) return show({ kind: 'palette' });
  field.focus();
  field.select();
}

/** The shortcuts that are heard on every page. */
export function useShellKeys(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modules } = useAppInfo();
  const { module } = useParams({ strict: false });
  useEffect(listenToKeys, []);
  const here = modules.some((m) => m.name === module && m.create) ? module : undefined;
  const go = useDestinations().flatMap(({ to, label, letter }): Shortcut[] =>
    letter === undefined ? [] : [{ keys: `g ${letter}`, label, group: 'go', run: () => void navigate({ to }) }],
  );
  useShortcuts([
    { keys: 'mod+k', label: t('keys.palette'), group: 'general', run: () => show({ kind: 'palette' }) },
    { keys: '/', label: t('keys.find'), group: 'general', run: find },
    ...(modules.some((m) => m.create)
      ? [
          {
            keys: 'c',
            label: t('keys.create'),
            group: 'general' as const,
            run: () => show({ kind: 'create', ...(here === undefined ? {} : { module: here }) }),
          },
        ]
      : []),
    {
      keys: '[',
      label: t('keys.sidebar'),
      group: 'general',
      run: () => preferences.set({ sidebar: preferences.get().sidebar === 'open' ? 'closed' : 'open' }),
    },
    { keys: '?', label: t('keys.map'), group: 'general', run: () => show({ kind: 'keys' }) },
    ...go,
  ]);
}
