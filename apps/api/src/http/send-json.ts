import type { ApiReply } from './http-types.js';

/** Answers with JSON text that is ready made (Postgres built it): nothing parses or writes it again. */
export function sendJson(reply: ApiReply, text: string, status = 200): void {
  void reply.code(status).header('content-type', 'application/json; charset=utf-8').send(text);
}
