import type { StepEditor } from '../step-editor.js';

/** Its branches are edited on the canvas. */
export const branch: StepEditor = { hue: 'violet', begin: () => ({}) };
