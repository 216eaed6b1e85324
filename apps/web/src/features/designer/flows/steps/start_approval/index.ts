import type { StepEditor } from '../step-editor.js';
import { Editor, Words } from './editor.js';

export const startApproval: StepEditor = { hue: 'orange', begin: () => ({}), Editor, Words };
