import type { NodeEditor, NodeOf } from '../node-editor.js';
import { Editor, Words } from './editor.js';

export const approve: NodeEditor<NodeOf<'approve'>> = {
  icon: 'stamp',
  hue: 'orange',
  begin: () => ({
    mode: 'any',
    approvers: [{ type: 'manager', level: 1 }],
    onEmpty: { do: 'admin' },
    onSelf: 'manager',
  }),
  Editor,
  Words,
};
