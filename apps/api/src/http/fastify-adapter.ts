import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { ApiConfig } from '../platform/config.js';
import { useJsonBodies } from './body-parser.js';
import { useRequestLog } from './request-log.js';
import { useSecurityHeaders } from './security-headers.js';

/** Fastify as we run it: JSON bodies only, protecting headers, request ids, one log line per noteworthy request. */
export function createAdapter(config: ApiConfig): FastifyAdapter {
  const adapter = new FastifyAdapter({
    logger: { level: config.logLevel },
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const instance = adapter.getInstance();
  useJsonBodies(instance);
  useSecurityHeaders(instance);
  useRequestLog(instance);
  return adapter;
}
