import { createHash } from 'node:crypto';
import type { RandomBytes } from './ports.js';

/** A new bearer token: 256 random bits, base64url. */
export const newToken = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64url');

/** What is kept of a token. SHA-256 suffices: a token is random, so there is nothing to guess. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();
