import type { OperandProps } from '../field-view.js';
import { DepartmentOne } from '../shared/DepartmentOne.js';
import { RecordOne } from '../shared/record-inputs.js';

export { RecordList as List } from '../shared/record-inputs.js';

/** One record; of departments also one's own, with or without those below. */
export const One = (props: OperandProps) =>
  props.field.target === 'department' ? <DepartmentOne {...props} /> : <RecordOne {...props} />;
