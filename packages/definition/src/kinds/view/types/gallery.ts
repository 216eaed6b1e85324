import { Type, type Static } from '@sinclair/typebox';
import { name, optional, shape } from '../../schema.js';
import { common } from '../common.js';
import { viewType } from '../view-type.js';

const schema = shape({ ...common, type: Type.Literal('gallery'), cover: optional(name) });

/** Records as large cards beside each other; what `cover` holds stands on top: its first picture, or the colour of its option. */
export type GalleryView = Static<typeof schema>;

export const gallery = viewType<GalleryView>({
  type: 'gallery',
  schema,
  check(view, module, checker) {
    const cover = view.cover === undefined ? undefined : checker.field(module, view.cover, '/cover');
    if (cover && !cover.type.choices && !cover.type.picture)
      checker.report('not_a_cover', '/cover', { field: cover.name });
  },
});
