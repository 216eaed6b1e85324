import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge, type FileStore } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import type { Disk } from 'flydrive';
import { detectType } from './detect-type.js';

const DAY_MS = 86_400_000;

/**
 * Files on a disk of flydrive, be it a folder or a bucket. What arrives is written to `incoming`, a folder of this
 * machine, and looked at there before it is kept.
 */
export const createFileStore = (disk: Disk, incoming: string): FileStore => ({
  async receive(bytes, max) {
    await mkdir(incoming, { recursive: true });
    const path = join(incoming, randomUUID());
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > max) done(tooLarge(max));
        else done(null, chunk);
      },
    });
    try {
      await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return { path, size, ...(size === 0 ? NOTHING : await detectType(path)) };
    } catch (error) {
      await rm(path, { force: true });
      throw isCut(error) ? new Problem('file_cut') : error;
    }
  },
  keep: ({ path }, key) => disk.copyFromFs(path, key),
  discard: ({ path }) => rm(path, { force: true }),
  async read(key): Promise<Readable> {
    if (!(await disk.exists(key))) throw new Problem('not_found');
    return disk.getStream(key);
  },
  write: (key, bytes) => disk.put(key, bytes),
  remove: (key) => disk.delete(key),
  async tidy() {
    const names = await readdir(incoming).catch(() => []);
    for (const name of names) {
      const path = join(incoming, name);
      // Another process may have been quicker.
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < Date.now() - DAY_MS) await rm(path, { force: true });
    }
  },
});

const NOTHING = { type: 'application/octet-stream', ending: undefined };

const CUT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR']);
const isCut = (error: unknown): boolean => CUT.has(String((error as { readonly code?: unknown } | null)?.code));
