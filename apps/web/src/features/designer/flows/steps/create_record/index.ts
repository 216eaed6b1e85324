import type { StepEditor } from '../step-editor.js';
import { Done, Editor, Words } from './editor.js';

export const createRecord: StepEditor = { hue: 'green', begin: () => ({ module: '', data: {} }), Editor, Words, Done };
