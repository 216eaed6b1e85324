import type { OpenFile } from '@mokuai/engine';
import type { ApiReply, ApiRequest } from '../http/http-types.js';

/**
 * Sends a file that somebody uploaded. Nothing in it may run in our name: it is always a download with a type of our own
 * finding, in a sandbox without rights. Pages that show it fetch it and draw it themselves. 304 where the client has it.
 */
export async function sendFile(request: ApiRequest, reply: ApiReply, { file, open }: OpenFile): Promise<void> {
  const etag = `"${file.id}"`;
  void reply.headers({
    etag,
    // Bytes of an attachment never change, the right to read them does.
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'content-disposition': disposition(file.name),
  });
  if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    void reply.code(304).send();
    return;
  }
  const bytes = await open();
  const type = file.preview === 'text' ? 'text/plain' : file.preview === null ? 'application/octet-stream' : file.type;
  void reply.header('content-type', type);
  if (file.size !== undefined) void reply.header('content-length', file.size);
  void reply.send(bytes);
}

/** A name in whatever script, for old and new clients (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
