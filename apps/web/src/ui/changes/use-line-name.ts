import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { appQuery } from '../../lib/queries.js';
import type { ChangeLine } from './lines.js';

/** What a thing that changed is called: a layout has words for its name only where there are several. */
export function useLineName(changes: DraftImpact['changes']): (line: ChangeLine) => string {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const { data: app } = useQuery(appQuery);
  const moduleName = (name: string): string => {
    const drafted = changes.find((change) => change.kind === 'module' && change.name === name)?.label;
    return textIn(drafted ?? app?.modules.find((one) => one.name === name)?.label, locale, name);
  };
  return ({ what, label, name }) => {
    const [module, own] = name.split('.');
    if (what !== 'layout' || module === undefined || own === undefined) return textIn(label ?? undefined, locale, name);
    const plain = own === 'default' ? t('layouts.default') : own;
    return `${moduleName(module)} · ${textIn(label ?? undefined, locale, plain)}`;
  };
}
