import { isReadablePath } from '../context.js';
import { effectiveViewType } from './effective-view-type.js';

export const gallery = effectiveViewType({
  type: 'gallery',
  of: (context, { cover }) => ({
    gallery: { cover: cover !== undefined && isReadablePath(context, cover) ? cover : null },
  }),
});
