import type { Readable } from 'node:stream';
import { fault, Problem } from '@mokuai/kernel';
import type { Database, Sql } from '../ports.js';
import { checkBytes, checkEnding, tooLarge, type FileLimits } from './file-limits.js';
import { cleanName } from './file-name.js';
import type { AttachmentStore, FileStore, ReceivedFile } from './ports.js';

/** What is uploaded. */
export interface Upload {
  readonly name: string;
  readonly bytes: Readable;
  /** Where the sender says it beforehand. */
  readonly size?: number | undefined;
}

/** A file that is kept from now on. */
export interface TakenIn {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export interface TakeInPorts {
  readonly database: Database;
  readonly newId: () => string;
  readonly attachments: AttachmentStore;
  readonly files: FileStore;
}

interface Rules {
  readonly limits: FileLimits;
  /** Refuses by throwing, before a byte is read. */
  readonly before: () => Promise<void>;
  /** Refuses what arrived by throwing. */
  readonly check?: (file: ReceivedFile) => void;
}

/**
 * Takes a file in, to its last byte or not at all; `register` says in the same transaction what it belongs to. Throws 413 for
 * one that is too large, 422 for one that is empty or of a refused kind, 400 where the bytes break off, and what `register` throws.
 */
export async function takeIn<T>(
  { attachments, database, files, newId }: TakeInPorts,
  { name: given, bytes, size }: Upload,
  { limits, before, check }: Rules,
  register: (sql: Sql, file: TakenIn) => Promise<T>,
): Promise<T> {
  const name = cleanName(given);
  if (name === '') throw new Problem('invalid', [fault('required', '/name')]);
  checkEnding(name, limits);
  if (size !== undefined && size > limits.maxBytes) throw tooLarge(limits.maxBytes);
  await before();
  const id = newId();
  const key = `attachment/${id}`;
  const file = await files.receive(bytes, limits.maxBytes);
  try {
    checkBytes(file, limits);
    check?.(file);
    await attachments.expect(key);
    await files.keep(file, key);
    return await database.transaction(async (sql) => {
      const registered = await register(sql, { id, key, name, size: file.size, type: file.type });
      if (!(await attachments.claim(sql, key))) throw new Problem('conflict');
      return registered;
    });
  } catch (error) {
    // The daily tidying takes what cannot be taken back now.
    await files
      .remove(key)
      .then(() => attachments.forget([key]))
      .catch(() => undefined);
    throw error;
  } finally {
    await files.discard(file);
  }
}
