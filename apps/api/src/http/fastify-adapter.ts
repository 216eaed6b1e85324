import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { ApiConfig } from '../platform/config.js';
import { useJsonBodies } from './body-parser.js';
import { useByteBodies } from './byte-bodies.js';
import type { ApiReply, ApiRequest } from './http-types.js';
import { keepAnswers } from './idempotency.guard.js';
import { useRequestLog } from './request-log.js';
import { protect, useSecurityHeaders } from './security-headers.js';
import { sendProblem } from './send-problem.js';

/** Fastify as we run it: JSON bodies only, protecting headers, request ids, one log line per noteworthy request. */
export function createAdapter(config: ApiConfig): FastifyAdapter {
  const adapter = new FastifyAdapter({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // The router refuses malformed addresses before any hook runs.
    frameworkErrors: (error: Error, request: ApiRequest, reply: ApiReply) => {
      protect(request, reply);
      sendProblem(error, request, reply);
    },
  });
  const instance = adapter.getInstance();
  useJsonBodies(instance);
  useByteBodies(instance);
  useSecurityHeaders(instance);
  useRequestLog(instance);
  keepAnswers(instance);
  return adapter;
}
