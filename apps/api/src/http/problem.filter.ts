import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Problem } from '@mokuai/kernel';
import { asProblem } from './as-problem.js';
import type { ApiReply, ApiRequest } from './http-types.js';
import { localeOf } from './locale-of.js';
import { problemDocument } from './problem-document.js';

/** The one place where an error becomes an answer: a problem document in the caller's language, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const reply = host.switchToHttp().getResponse<ApiReply>();
    const known = asProblem(error);
    if (!known) request.log.error({ err: error }, 'request failed');
    else if (known.status >= 500) request.log.warn({ err: error }, 'request refused');
    const problem = known ?? new Problem('internal');
    const retryAfter = problem.params?.['seconds'];
    if (problem.status === 429 && retryAfter) void reply.header('retry-after', String(retryAfter));
    if (problem.status === 503) void reply.header('retry-after', '1');
    void reply
      .code(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDocument(problem, localeOf(request))));
  }
}
