import type { Attachment } from '@mokuai/contract';
import { attachmentsPath } from './use-attachments.js';

/** Where the bytes of a file are. */
export const contentOf = (module: string, record: string, { id }: Pick<Attachment, 'id'>): string =>
  `/api${attachmentsPath(module, record)}/${id}/content`;

/** Where a small copy of a picture is. */
export const thumbnailOf = (module: string, record: string, { id }: Pick<Attachment, 'id'>): string =>
  `/api${attachmentsPath(module, record)}/${id}/thumbnail`;

/** Saves a file on the machine of whoever reads it. */
export function download(module: string, record: string, file: Pick<Attachment, 'id' | 'name'>): void {
  const link = document.createElement('a');
  link.href = contentOf(module, record, file);
  link.download = file.name;
  link.click();
}
