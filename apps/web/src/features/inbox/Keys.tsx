import { useTranslation } from 'react-i18next';
import css from './inbox.module.css';

/** The keys that walk through the list and decide; a press shows all. */
export function Keys({ onMap }: { readonly onMap: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={css['keys']} onClick={onMap} aria-label={t('inbox.keyMap')}>
      <kbd>J</kbd> <kbd>K</kbd> {t('inbox.key.step')} <kbd>A</kbd> {t('inbox.action.approve')} <kbd>R</kbd>{' '}
      {t('inbox.action.reject')} <kbd>?</kbd>
    </button>
  );
}
