import { Problem } from '@mokuai/kernel';
import { sqlState } from '@mokuai/engine';

/** SQLSTATEs and system errors that say "no connection", not "no". Class 08 is added by its prefix. */
const UNREACHABLE = new Set([
  '57P01', '57P02', '57P03', '53300', '25P03',
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN',
]); // prettier-ignore

/** The error to throw for one of the driver: `Problem('unavailable')` where the connection is at fault, else the error itself. */
export function problemOf(error: unknown): unknown {
  const code = sqlState(error);
  if (code !== undefined) return UNREACHABLE.has(code) || code.startsWith('08') ? new Problem('unavailable') : error;
  const message = error instanceof Error ? error.message : '';
  // The driver gives these without a code.
  return /connection terminated|timeout exceeded when trying to connect|Connection ended|not queryable/i.test(message)
    ? new Problem('unavailable')
    : error;
}
