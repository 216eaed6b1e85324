import type { ShowProps } from '../field-view.js';

/** `09:30`; with the seconds where the field asks for them, or where there are some. */
export function Show({ field, value }: ShowProps) {
  const time = String(value);
  const full = field.settings['seconds'] === true || !time.endsWith(':00');
  return <span className="num">{full ? time : time.slice(0, 5)}</span>;
}
