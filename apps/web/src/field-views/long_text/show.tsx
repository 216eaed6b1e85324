import type { ShowProps } from '../field-view.js';
import css from './show.module.css';

/** In a grid its beginning; on a page all of it, with its line breaks. */
export function Show({ value, place }: ShowProps) {
  return place === 'detail' ? <span className={css['lines']}>{String(value)}</span> : <>{String(value)}</>;
}
