import type { ApiReply } from './http-types.js';

/** Answers with JSON that is ready made, as text or UTF-8: nothing parses or writes it again. */
export function sendJson(reply: ApiReply, json: string | Uint8Array, status = 200): void {
  void reply.code(status).header('content-type', 'application/json; charset=utf-8').send(json);
}
