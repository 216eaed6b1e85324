import type { Tagged } from '@mokuai/engine';
import type { ApiReply, ApiRequest } from './http-types.js';

/** Answers with a text the client may keep: 304 where it still has it. `type` is a MIME type, `cache` a Cache-Control value. */
export function sendTagged(request: ApiRequest, reply: ApiReply, tagged: Tagged, type: string, cache: string): void {
  void reply.header('etag', tagged.etag).header('cache-control', cache);
  const asked = request.headers['if-none-match'];
  const known = asked?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === tagged.etag);
  if (known) void reply.code(304).send();
  else void reply.header('content-type', type).send(tagged.text);
}
