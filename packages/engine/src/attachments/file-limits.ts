import { fault, Problem } from '@mokuai/kernel';
import { endingOf } from './file-name.js';
import type { ReceivedFile } from './ports.js';

/** Which files are taken. */
export interface FileLimits {
  readonly maxBytes: number;
  /** Of one record. */
  readonly maxFiles: number;
  /** Endings that are refused, in small letters without the dot, whether the name or the bytes say so. */
  readonly refused: readonly string[];
}

export const MEGABYTE = 1024 * 1024;

/** The refusal of a file that is too large. */
export const tooLarge = (maxBytes: number): Problem =>
  new Problem('file_too_large', [], {}, { megabytes: Math.floor((maxBytes / MEGABYTE) * 10) / 10 });

/** Throws `file_refused` for a name whose ending is refused. */
export function checkEnding(name: string, { refused }: FileLimits): void {
  const ending = endingOf(name);
  if (refused.includes(ending)) throw new Problem('file_refused', [fault('file_refused', '/name', { type: ending })]);
}

/** Throws for an empty file, and for one whose bytes say that it is of a refused kind, whatever it is called. */
export function checkBytes({ size, ending }: ReceivedFile, { refused }: FileLimits): void {
  if (size === 0) throw new Problem('file_empty');
  if (ending !== undefined && refused.includes(ending)) throw new Problem('file_refused', [], {}, { type: ending });
}
