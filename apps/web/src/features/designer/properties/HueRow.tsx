import { useTranslation } from 'react-i18next';
import { HUES, type Hue } from '@mokuai/ui';
import css from '../designer.module.css';

interface HueRowProps {
  readonly label: string;
  readonly value: Hue;
  readonly onChoose: (hue: Hue) => void;
}

/** The colours there are, one to be chosen; arrow keys go from one to the next. */
export function HueRow({ label, value, onChoose }: HueRowProps) {
  const { t } = useTranslation();
  const step = (event: React.KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = (HUES.indexOf(value) + by + HUES.length) % HUES.length;
    const hue = HUES[at];
    if (hue) onChoose(hue);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[at]?.focus();
  };
  return (
    <div className={css['hues']} role="radiogroup" aria-label={label} onKeyDown={step}>
      {HUES.map((hue) => (
        <button
          key={hue}
          type="button"
          role="radio"
          aria-checked={hue === value}
          tabIndex={hue === value ? 0 : -1}
          aria-label={t(`designer.hue.${hue}`)}
          title={t(`designer.hue.${hue}`)}
          style={{ background: `var(--hue-${hue}-solid)` }}
          onClick={() => onChoose(hue)}
        />
      ))}
    </div>
  );
}
