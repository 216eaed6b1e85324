import type { ShowProps } from '../field-view.js';
import { RecordsShow } from '../shared/RecordsShow.js';

/** The records it points at. */
export const Show = (props: ShowProps) => <RecordsShow {...props} person={false} />;
