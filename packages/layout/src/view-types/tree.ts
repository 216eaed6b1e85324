import { isReadablePath } from '../context.js';
import { effectiveViewType } from './effective-view-type.js';

export const tree = effectiveViewType({
  type: 'tree',
  of: (context, { parent }) => (isReadablePath(context, parent) ? { tree: { parent } } : undefined),
});
