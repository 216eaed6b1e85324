import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

export interface DetectedType {
  readonly type: string;
  /** The ending that such files usually have, without the dot. */
  readonly ending: string | undefined;
}

const SAMPLE = 64 * 1024;

/**
 * What the bytes of a file say it is; neither its name nor its sender are asked. Text of any kind, pages with script
 * included, is plain text; what is nothing known is `application/octet-stream`.
 */
export async function detectType(path: string): Promise<DetectedType> {
  // Half a file of a known kind is no reason to refuse it.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found && found.ext !== 'xml') return { type: found.mime, ending: found.ext };
  return { type: isText(await firstBytes(path)) ? 'text/plain' : 'application/octet-stream', ending: undefined };
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SAMPLE), 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Chinese text is often not in UTF-8. */
const ENCODINGS = ['utf-8', 'gb18030'];

function isText(bytes: Uint8Array): boolean {
  // Neither encoding uses them within a character, and text needs none but tab, line feed, form feed and return.
  if (bytes.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127))
    return false;
  return ENCODINGS.some((encoding) => {
    try {
      // The sample may end within a character.
      new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
}
