import type { ShowProps } from '../field-view.js';

/** As the other system writes it. */
export const Show = ({ value }: ShowProps) => <span className="num">{String(value)}</span>;
