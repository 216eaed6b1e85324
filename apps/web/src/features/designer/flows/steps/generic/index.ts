import type { StepEditor } from '../step-editor.js';
import { Editor } from './editor.js';

/** For kinds of steps without an editor of their own. */
export const generic: StepEditor = { hue: 'gray', begin: () => ({}), Editor };
