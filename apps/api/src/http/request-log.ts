import type { FastifyInstance } from 'fastify';

/** Milliseconds from which a request is worth a line at `info`. */
const SLOW = 1000;

/** One line per finished request: at `debug`, at `info` when it was slow, at `warn` when it failed on our side. */
export function useRequestLog(instance: FastifyInstance): void {
  const { log } = instance;
  const quiet = !['debug', 'trace'].includes(log.level);
  instance.addHook('onResponse', (request, reply, done) => {
    const slow = reply.elapsedTime > SLOW;
    if (quiet && !slow && reply.statusCode < 500) return done();
    const line = {
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) request.log.warn(line, 'answered');
    else if (slow && request.routeOptions.url !== '/api/events') request.log.info(line, 'answered slowly');
    else request.log.debug(line, 'answered');
    done();
  });
}
