import type { EditProps } from '../field-view.js';
import { NumberEdit } from '../shared/NumberEdit.js';
import { scaleOf } from '../shared/scale.js';
import { currencyOf } from './currency-of.js';

/** An amount of money; the currency stands before it. */
export const Edit = (props: EditProps) => (
  <NumberEdit {...props} scale={scaleOf(props.field) ?? 2} prefix={currencyOf(props.field)} />
);
