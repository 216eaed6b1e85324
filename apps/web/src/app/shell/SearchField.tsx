import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/Keys.js';
import { show } from '../overlays.js';
import css from './SearchField.module.css';

/** Looks like a field and opens the palette; on a phone, its sign alone. */
export function SearchField({ small = false }: { readonly small?: boolean }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={small ? css['small'] : css['field']}
      aria-label={t('palette.title')}
      aria-haspopup="dialog"
      onClick={() => show({ kind: 'palette' })}
    >
      <Search size={small ? 20 : 16} strokeWidth={1.75} aria-hidden />
      {small ? null : (
        <>
          <span className="ellipsis">{t('palette.field')}</span>
          <Keys keys="mod+k" />
        </>
      )}
    </button>
  );
}
