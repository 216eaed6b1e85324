import { createHmac, timingSafeEqual } from 'node:crypto';

/** Sort keys of the last record of a page, as Postgres wrote them. */
export type CursorKeys = readonly (string | null)[];

const MAC_BYTES = 16;

const macOf = (payload: string, binding: string, secret: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(binding).update('\0').update(payload).digest().subarray(0, MAC_BYTES);

/**
 * An opaque mark of the place where a page ended.
 * @param binding what it is good for (actor, module, query): it is refused for anything else
 */
export function signCursor(keys: CursorKeys, binding: string, secret: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(keys)).toString('base64url');
  return `${payload}.${macOf(payload, binding, secret).toString('base64url')}`;
}

/** The keys of a cursor; undefined when it was not made by `signCursor` for the same binding. */
export function openCursor(cursor: string, binding: string, secret: Uint8Array): CursorKeys | undefined {
  const [payload, mac, ...rest] = cursor.split('.');
  if (!payload || !mac || rest.length > 0) return undefined;
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== MAC_BYTES || !timingSafeEqual(given, macOf(payload, binding, secret))) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as CursorKeys;
}
