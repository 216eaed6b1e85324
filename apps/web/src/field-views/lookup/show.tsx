import type { ShowProps } from '../field-view.js';
import { RecordShow } from '../shared/record-views.js';

/** The record it points at. */
export const Show = (props: ShowProps) => <RecordShow {...props} person={false} />;
