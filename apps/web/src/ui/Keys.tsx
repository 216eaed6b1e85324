import { useTranslation } from 'react-i18next';
import css from './keys.module.css';

const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = {
  mod: MAC ? '⌘' : 'Ctrl',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

interface KeysProps {
  /** As shortcuts name them: `mod+k`, `g i`. */
  readonly keys: string;
}

/** Keys as they are pressed. */
export function Keys({ keys }: KeysProps) {
  const { t } = useTranslation();
  const strokes = keys.split(' ').map((stroke) => stroke.split('+'));
  return (
    <span className={css['keys']}>
      {strokes.map((stroke, i) => (
        <span key={i} className={css['stroke']}>
          {i > 0 ? <span className="sr-only">{t('keys.then')}</span> : null}
          {stroke.map((key) => (
            <kbd key={key}>{SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
