import type { StepEditor } from '../step-editor.js';
import { Editor, Words } from './editor.js';

export const updateRecord: StepEditor = { hue: 'teal', begin: () => ({ data: {} }), Editor, Words, Done: Words };
