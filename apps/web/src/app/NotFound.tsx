import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@mokuai/ui';
import { LinkButton } from '../ui/LinkButton.js';
import css from './not-found.module.css';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className={css['page']}>
      <EmptyState
        icon={Compass}
        title={t('notFound.title')}
        detail={t('notFound.detail')}
        action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}
      />
    </div>
  );
}
