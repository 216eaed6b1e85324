import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptAnswer, Session } from '@mokuai/engine';

/** A request whose answer is to be kept under its idempotency key. */
export interface Answering {
  /** The id of what the request makes: the same when it is sent again after its process died. */
  readonly work: string;
  keep(answer: KeptAnswer): void;
  release(): void;
  /** Resolves when the answer is kept, or the key free again. */
  done(): Promise<void>;
}

/** A request as controllers and the problem filter see it; `session` is set once the guard let it in. */
export type ApiRequest = FastifyRequest & { session?: Session; answering?: Answering };
export type ApiReply = FastifyReply;
export type { Session };
