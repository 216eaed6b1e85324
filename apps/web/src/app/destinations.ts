import { Blocks, Settings, Stamp, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { letters } from '../lib/key-strokes.js';
import { useAppInfo, useMe } from '../lib/session.js';

/** A page that everybody who may use it can go to from anywhere. */
export interface Destination {
  readonly to: string;
  readonly label: string;
  /** The second key of `g …`. */
  readonly letter: string | undefined;
  /** A page of the product has its own; a module's is chosen by name. */
  readonly icon: LucideIcon | string | null;
}

/** The pages of the product and of every module, as this user may open them. */
export function useDestinations(): readonly Destination[] {
  const { t } = useTranslation();
  const { modules } = useAppInfo();
  const { capabilities } = useMe();
  const may = (...wanted: readonly string[]) => capabilities.some((c) => wanted.includes(c));
  const pages: readonly Destination[] = [
    { to: '/inbox', label: t('nav.inbox'), letter: 'i', icon: Stamp },
    ...(may('design') ? [{ to: '/designer', label: t('nav.designer'), letter: 'd', icon: Blocks }] : []),
    ...(may('manage_users', 'admin') ? [{ to: '/admin', label: t('nav.admin'), letter: 's', icon: Settings }] : []),
  ];
  const own = letters(
    modules.map((m) => m.name),
    ['i', 'd', 's'],
  );
  return [
    ...pages,
    ...modules.map((m) => ({ to: `/m/${m.name}`, label: m.plural, letter: own.get(m.name), icon: m.icon })),
  ];
}
