import type { NodeEditor, NodeOf } from '../node-editor.js';
import { Editor, Words } from './editor.js';

export const cc: NodeEditor<NodeOf<'cc'>> = {
  icon: 'send',
  hue: 'sky',
  begin: () => ({ to: [{ type: 'field', field: 'owner' }] }),
  Editor,
  Words,
};
