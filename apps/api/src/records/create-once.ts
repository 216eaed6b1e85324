import type { Actor } from '@mokuai/access';
import type { RecordData, RecordReader, RecordWriter, WriteOptions, Written } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';

/**
 * Creates the record of a request that may be sent again: under an id that is known beforehand, so that a process that dies
 * after the record was made and before it answered leaves nothing to be made twice. Answers the record as it is now.
 */
export async function createOnce(
  { writer, reader }: { readonly writer: RecordWriter; readonly reader: RecordReader },
  actor: Actor,
  module: string,
  data: RecordData,
  options: WriteOptions & { readonly id: string },
): Promise<Written> {
  try {
    return await writer.create(actor, module, data, options);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'already_made') throw error;
    const json = await reader.one(actor, module, options.id);
    const { version } = JSON.parse(Buffer.from(json).toString()) as { readonly version: number };
    return { id: options.id, version, json };
  }
}
