import type { EditProps } from '../field-view.js';
import { NumberEdit } from '../shared/NumberEdit.js';
import { scaleOf } from '../shared/scale.js';

/** Hundredths: 12.5 is 12.5%. */
export const Edit = (props: EditProps) => <NumberEdit {...props} scale={scaleOf(props.field)} suffix="%" />;
