import type { ShowProps } from '../field-view.js';
import { starsOf } from './stars-of.js';
import css from './stars.module.css';

/** So many stars of those there are to have. */
export function Show({ field, value, place }: ShowProps) {
  const most = starsOf(field);
  const given = Math.min(Math.max(Number(value), 0), most);
  const words = `${Number(value)}/${most}`;
  if (place === 'inline') return <span className="num">{words}</span>;
  return (
    <span className={css['stars']} role="img" aria-label={words} title={words}>
      <b aria-hidden>{'★'.repeat(given)}</b>
      <i aria-hidden>{'★'.repeat(most - given)}</i>
    </span>
  );
}
