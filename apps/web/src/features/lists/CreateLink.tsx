import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { LinkButton } from '../../ui/LinkButton.js';

/** The way to a new record, for who may make one. */
export function CreateLink({ module }: { readonly module: EffectiveModule }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const label = t('list.create', { label: module.label });
  if (!module.can.create) return null;
  return (
    <LinkButton
      to="/m/$module/new"
      params={{ module: module.name }}
      look="primary"
      icon={<Plus size={16} aria-hidden />}
      aria-label={phone ? label : undefined}
    >
      {phone ? null : label}
    </LinkButton>
  );
}
