import { isThumbnailSize, type ThumbnailSize } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import type { ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';

/** Which copy of a picture is asked for: `size` is `small`, which is also meant where it is not given, or `large`. Throws 422. */
export function thumbnailSize(request: ApiRequest): ThumbnailSize {
  const { size = 'small' } = queryOf(request, ['size']);
  if (!isThumbnailSize(size)) throw new Problem('invalid', [fault('not_an_option', '/size')]);
  return size;
}
