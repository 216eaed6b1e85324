import type { ShowProps } from '../field-view.js';

/** A number the system gave. */
export const Show = ({ value }: ShowProps) => <span className="num">{String(value)}</span>;
