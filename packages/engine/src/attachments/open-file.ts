import type { Readable } from 'node:stream';
import type { Attachment } from '@mokuai/contract';

/** A file with its bytes. The caller reads the stream or destroys it. */
export interface OpenFile {
  readonly file: Pick<Attachment, 'id' | 'name' | 'type' | 'preview'> & {
    /** Where it is known before its bytes are read. */
    readonly size: number | undefined;
  };
  readonly open: () => Promise<Readable>;
}
