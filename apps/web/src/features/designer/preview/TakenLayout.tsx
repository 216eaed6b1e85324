import { useTranslation } from 'react-i18next';
import type { RoleDocument } from '@mokuai/definition';
import type { TakenLayout as Taken } from '@mokuai/contract';
import { useLocalText } from '../use-local-text.js';

interface TakenLayoutProps {
  readonly taken: Taken | undefined;
  readonly roles: readonly RoleDocument[];
}

/** Which layout the page has for these eyes, what it is for, and against which other it was taken. */
export function TakenLayout({ taken, roles }: TakenLayoutProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (!taken) return null;
  const { chosen, before } = taken;
  if (!chosen) return t('layouts.why.generated');
  const { role, businessType } = chosen;
  const reasons = [
    ...(businessType ? [t('layouts.why.businessType', { type: businessType })] : []),
    ...(role ? [t('layouts.why.role', { role: say(roles.find((one) => one.name === role)?.label, role) })] : []),
    ...(chosen.device ? [t(`layouts.why.device_${chosen.device}`)] : []),
  ];
  const named = (label: string): string => (label === 'default' ? t('layouts.default') : label);
  const why =
    reasons.length > 0 ? t('layouts.why.for', { what: reasons.join(t('list.comma')) }) : t('layouts.why.everybody');
  const words = [t('layouts.why.taken', { layout: named(chosen.label) }), why];
  if (before) words.push(t(`layouts.why.before.${before.by}`, { layout: named(before.label) }));
  return words.join(' · ');
}
