import { List, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/LinkButton.js';

/** The ways to what is designed for the whole application, not for one module. */
export function WholeParts() {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to="/designer/menu" icon={<List size={14} aria-hidden />}>
        {t('menuEditor.entry')}
      </LinkButton>
      <LinkButton to="/designer/roles" icon={<ShieldCheck size={14} aria-hidden />}>
        {t('roles.title')}
      </LinkButton>
    </>
  );
}
