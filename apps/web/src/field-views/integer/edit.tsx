import type { EditProps } from '../field-view.js';
import { NumberEdit } from '../shared/NumberEdit.js';

/** A whole number. */
export const Edit = (props: EditProps) => <NumberEdit {...props} scale={0} />;
