import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Problem } from '@mokuai/kernel';
import type { ApiRequest } from './http-types.js';

const TYPE = 'application/octet-stream';

/** A body that is read as it arrives; nothing of it is in memory or was looked at. */
export class ByteBody {
  constructor(readonly bytes: Readable) {}
}

/** Lets bodies of bytes through as streams; who reads them sets the limit. No form of another site can send this type. */
export function useByteBodies(instance: FastifyInstance): void {
  instance.addContentTypeParser(TYPE, (_request, payload, done) => done(null, new ByteBody(payload)));
}

/** The bytes that a request brings, and how many it says they are. Throws 415 where it brings something else. */
export function bytesOf(request: ApiRequest): { readonly bytes: Readable; readonly size: number | undefined } {
  if (!(request.body instanceof ByteBody)) throw new Problem('send_bytes');
  const size = Number(request.headers['content-length'] ?? NaN);
  return { bytes: request.body.bytes, size: Number.isFinite(size) ? size : undefined };
}
