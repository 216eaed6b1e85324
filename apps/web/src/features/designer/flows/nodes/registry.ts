import { approve } from './approve/index.js';
import { branch } from './branch/index.js';
import { cc } from './cc/index.js';
import type { ApprovalNode, NodeEditor, NodeOf } from './node-editor.js';

/** Every kind of node, in the order they are offered. */
const editors: { readonly [T in ApprovalNode['type']]: NodeEditor<NodeOf<T>> } = { approve, cc, branch };

export const NODE_TYPES = Object.keys(editors) as readonly ApprovalNode['type'][];

/** What the designer knows of a kind; a kind only meets nodes of its own type. */
export const nodeEditor = (type: string): NodeEditor => editors[type as ApprovalNode['type']] as unknown as NodeEditor;
