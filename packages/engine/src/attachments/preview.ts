import type { Attachment } from '@mokuai/contract';

/** Pictures that browsers show and that cannot hold script. */
const IMAGES: ReadonlySet<string> = new Set([
  ...['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp', 'image/x-icon'],
]);

/** As what a file of this type can be looked at; null where only a download helps. */
export function previewOf(type: string): Attachment['preview'] {
  if (IMAGES.has(type)) return 'image';
  if (type === 'application/pdf') return 'pdf';
  return type === 'text/plain' ? 'text' : null;
}
