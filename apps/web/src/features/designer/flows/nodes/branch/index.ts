import { UNSAID } from '../../tree/flow-tree.js';
import type { NodeEditor, NodeOf } from '../node-editor.js';

/** Its branches are edited on the canvas. */
export const branch: NodeEditor<NodeOf<'branch'>> = {
  icon: 'split',
  hue: 'violet',
  begin: () => ({ branches: [{ when: UNSAID, nodes: [] }, { nodes: [] }] }),
};
