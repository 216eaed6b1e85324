import { Problem } from '@mokuai/kernel';
import { asProblem } from './as-problem.js';
import type { ApiReply, ApiRequest } from './http-types.js';
import { localeOf } from './locale-of.js';
import { problemDocument } from './problem-document.js';

/** Answers any error with a problem document in the caller's language; what we did not expect goes to the log, and only there. */
export function sendProblem(error: unknown, request: ApiRequest, reply: ApiReply): void {
  const known = asProblem(error);
  if (!known) request.log.error({ err: error }, 'request failed');
  else if (known.status >= 500) request.log.warn({ err: error }, 'request refused');
  const problem = known ?? new Problem('internal');
  const seconds = problem.status === 503 ? 1 : problem.status === 429 ? problem.params?.['seconds'] : undefined;
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  // What the log says of it is found by this; people are asked to pass it on.
  if (problem.status >= 500) void reply.header('x-request-id', String(request.id));
  void reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, localeOf(request))));
}
