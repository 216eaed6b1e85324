import type { ShowProps } from '../field-view.js';
import css from './color.module.css';

/** The colour and its digits; only digits become a colour, whatever a value says. */
export function Show({ value, place }: ShowProps) {
  const color = String(value);
  if (place === 'inline' || !/^#[0-9a-f]{6}$/i.test(color)) return <span className="num">{color}</span>;
  return (
    <span className={css['color']}>
      <i style={{ background: color }} aria-hidden />
      <span className="num">{color}</span>
    </span>
  );
}
