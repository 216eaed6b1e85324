import type { AttachmentList } from '@mokuai/contract';

/** Why a file would be refused, known before a byte of it is sent. */
export type Refusal = 'tooLarge' | 'refused' | 'empty';

/** What the server would say to a file, as far as its name and size tell; undefined where nothing speaks against it. */
export function refusalOf(
  file: { readonly name: string; readonly size: number },
  limits: AttachmentList['limits'],
): Refusal | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > limits.max_bytes) return 'tooLarge';
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  return ending !== undefined && limits.refused.includes(ending) ? 'refused' : undefined;
}
