import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ApiReply, ApiRequest } from './http-types.js';
import { sendProblem } from './send-problem.js';

/** The one place where what a controller throws becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<ApiRequest>(), http.getResponse<ApiReply>());
  }
}
