import { Dropdown } from 'antd';
import { ChevronDown, Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '@mokuai/kernel';
import { Logo } from '@mokuai/ui';
import { usePreferences } from '../../lib/preferences.js';
import { useChangeLocale } from '../../lib/session.js';
import { BuildingBlocks } from './BuildingBlocks.js';
import css from './sign-in.module.css';

/** The two halves of the pages before the shell: the form, and a picture of what the product does. */
export function AuthLayout({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const changeLocale = useChangeLocale();
  const items = LOCALES.map((l) => ({ key: l, label: t(`locale.${l}`), onClick: () => void changeLocale(l) }));
  return (
    <div className={css['page']}>
      <main className={css['half']}>
        <div className={css['brand']}>
          <Logo size={26} />
          <strong>{t('brand.name')}</strong>
          <span>{t('brand.other')}</span>
        </div>
        <div className={css['form']}>{children}</div>
        <footer className={css['foot']}>
          <Dropdown trigger={['click']} menu={{ items, selectedKeys: [locale] }}>
            <button type="button" className={css['language']} aria-label={t('user.language')}>
              <Globe size={14} strokeWidth={1.75} aria-hidden />
              {t(`locale.${locale}`)}
              <ChevronDown size={12} aria-hidden />
            </button>
          </Dropdown>
        </footer>
      </main>
      <aside className={css['picture']} aria-hidden>
        <BuildingBlocks />
      </aside>
    </div>
  );
}
