import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@mokuai/ui';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={Compass}
      title={t('notFound.title')}
      detail={t('notFound.detail')}
      action={<Link to="/">{t('notFound.home')}</Link>}
    />
  );
}
