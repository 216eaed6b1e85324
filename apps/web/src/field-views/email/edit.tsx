import type { EditProps } from '../field-view.js';
import { TextEdit } from '../shared/TextEdit.js';

/** One line, with the keyboard that fits. */
export const Edit = (props: EditProps) => <TextEdit {...props} type="email" />;
