import { isShownPath } from '../context.js';
import { effectiveViewType } from './effective-view-type.js';

export const gallery = effectiveViewType({
  type: 'gallery',
  of(context, { cover }) {
    const field = cover !== undefined && isShownPath(context, cover) ? context.module.fields.get(cover) : undefined;
    return { gallery: { cover: field?.name ?? null, picture: field?.type.picture ?? false } };
  },
});
