import type { ShowProps } from '../field-view.js';

/** As it was written, line breaks as spaces. */
export const Show = ({ value }: ShowProps) => <>{String(value)}</>;
