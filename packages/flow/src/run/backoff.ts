/** A step is tried this often before its run fails. */
export const MAX_ATTEMPTS = 5;

/** Milliseconds to wait after the n-th failed attempt (from 1): 1 s, 4 s, 16 s, 64 s … at most an hour. */
export const backoff = (attempt: number): number => Math.min(1000 * 4 ** (attempt - 1), 3_600_000);
