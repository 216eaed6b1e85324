import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ApiReply, ApiRequest } from './http-types.js';
import { Replay } from './idempotency.guard.js';
import { sendJson } from './send-json.js';
import { sendProblem } from './send-problem.js';

/** The one place where what a controller throws becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<ApiReply>();
    if (error instanceof Replay) sendJson(reply, error.answer.body, error.answer.status);
    else sendProblem(error, http.getRequest<ApiRequest>(), reply);
  }
}
