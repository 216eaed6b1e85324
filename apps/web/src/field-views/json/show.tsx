import type { ShowProps } from '../field-view.js';
import css from './json.module.css';

const LONGEST = 200;

/** In a grid its beginning on one line; on a page all of it, indented. */
export function Show({ value, place }: ShowProps) {
  if (place === 'detail') return <pre className={css['text']}>{JSON.stringify(value, null, 2)}</pre>;
  return <span className={css['code']}>{JSON.stringify(value).slice(0, LONGEST)}</span>;
}
