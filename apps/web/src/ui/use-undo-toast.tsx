import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './undo-toast.module.css';
import { useNotices } from './notices/use-notices.js';

const UNDO_SECONDS = 8;

/**
 * Says what was done and offers, for some seconds, to undo it, where that is possible. A toast of the same key takes the place
 * of the last.
 */
export function useUndoToast(): (key: string, words: string, undo: (() => void) | undefined) => void {
  const { t } = useTranslation();
  const { notification } = useNotices();
  return (key, words, undo) =>
    notification.open({
      key,
      className: css['toast'] ?? '',
      duration: UNDO_SECONDS,
      role: 'status',
      title: (
        <span className={css['line']}>
          <Check size={16} aria-hidden />
          {words}
          {undo ? (
            <button
              type="button"
              onClick={() => {
                notification.destroy(key);
                undo();
              }}
            >
              {t('action.undo')}
            </button>
          ) : null}
        </span>
      ),
    });
}
