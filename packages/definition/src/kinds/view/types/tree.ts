import { Type, type Static } from '@sinclair/typebox';
import { name, shape } from '../../schema.js';
import { common } from '../common.js';
import { viewType } from '../view-type.js';

const schema = shape({ ...common, type: Type.Literal('tree'), parent: name });

/** Records below each other: each stands under the record of the same module that its `parent` points at. */
export type TreeView = Static<typeof schema>;

export const tree = viewType<TreeView>({
  type: 'tree',
  schema,
  hierarchy: (view) => view.parent,
  check(view, module, checker) {
    const parent = checker.field(module, view.parent, '/parent');
    if (parent && (parent.system || parent.target !== module.name))
      checker.report('not_a_parent', '/parent', { field: parent.name });
  },
});
