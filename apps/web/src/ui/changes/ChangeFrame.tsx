import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './changes.module.css';

/** The frame around changed definitions, one list item each; what is too long scrolls inside. */
export function ChangeFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className={css['list']} aria-label={t('publish.changes')}>
      {children}
    </ul>
  );
}
