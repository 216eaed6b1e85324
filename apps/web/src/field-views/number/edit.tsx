import type { EditProps } from '../field-view.js';
import { NumberEdit } from '../shared/NumberEdit.js';
import { scaleOf } from '../shared/scale.js';

/** A number with the decimals its field keeps. */
export const Edit = (props: EditProps) => <NumberEdit {...props} scale={scaleOf(props.field)} />;
