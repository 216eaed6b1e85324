import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '@mokuai/engine';

/** A request as controllers and the problem filter see it; `session` is set once the guard let it in. */
export type ApiRequest = FastifyRequest & { session?: Session };
export type ApiReply = FastifyReply;
export type { Session };
