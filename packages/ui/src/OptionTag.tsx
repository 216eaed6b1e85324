import css from './OptionTag.module.css';
import { isHue } from './theme/hues.js';

interface OptionTagProps {
  readonly label: string;
  readonly color?: string | null | undefined;
  /** A dot marks a status; without one it is a category. */
  readonly dot?: boolean;
}

/** A chosen option, in its hue. */
export function OptionTag({ label, color, dot = false }: OptionTagProps) {
  const hue = isHue(color) ? color : 'gray';
  return (
    <span className={css['tag']} style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}>
      {dot ? <i style={{ background: `var(--hue-${hue}-solid)` }} aria-hidden /> : null}
      <span className="ellipsis">{label}</span>
    </span>
  );
}
