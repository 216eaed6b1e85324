import type { StepEditor } from '../step-editor.js';
import { Done, Editor, Words } from './editor.js';

export const notify: StepEditor = {
  hue: 'blue',
  begin: () => ({ to: [{ field: 'owner' }], title: {} }),
  Editor,
  Words,
  Done,
};
