import { createHash } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Idempotency, KeptAnswer } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import { IDEMPOTENCY } from '../platform/tokens.js';
import { ByteBody } from './byte-bodies.js';
import type { ApiRequest } from './http-types.js';

/** Thrown in place of doing the work again: the answer that the request got the first time. */
export class Replay extends Error {
  constructor(readonly answer: KeptAnswer) {
    super('answered before');
  }
}

/** `Idempotency-Key` on any POST: the work is done once. Runs after the guard that finds the actor. */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  constructor(@Inject(IDEMPOTENCY) private readonly idempotency: Idempotency) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const key = request.headers['idempotency-key'];
    // Answers of sign-in hold secrets: they are not kept. Bytes cannot be compared before they are read.
    const isKept = !request.url.startsWith('/api/auth/') && !(request.body instanceof ByteBody);
    if (key === undefined || request.method !== 'POST' || !request.session || !isKept) return true;
    return this.claim(request, request.session.actor.userId, String(key));
  }

  /** Begins the work under the key; it ends when the answer goes out, see `keepAnswers`. */
  private async claim(request: ApiRequest, actor: string, key: string): Promise<boolean> {
    const answered = new Promise<'begun' | KeptAnswer>((begin, fail) => {
      const done = this.idempotency.run(actor, key, requestHash(request), (work) => {
        begin('begun');
        return new Promise<KeptAnswer>((keep, release) => {
          request.answering = {
            work,
            keep,
            release: () => release(new Problem('conflict')),
            done: () => done.then(nothing, nothing),
          };
        });
      });
      done.then(begin, fail);
    });
    const answer = await answered;
    if (answer !== 'begun') throw new Replay(answer);
    return true;
  }
}

const nothing = (): void => undefined;

const requestHash = (request: ApiRequest): string =>
  createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body) ?? ''}`)
    .digest('hex');

/** Keeps the answer of a request under its key before it goes out; a refused request frees the key. */
export function keepAnswers(instance: FastifyInstance): void {
  // With a callback: requests without a key are not to pay for a promise.
  instance.addHook('onSend', (request: ApiRequest, reply, payload, done) => {
    const { answering } = request;
    if (!answering) return done(null, payload);
    const body =
      payload instanceof Uint8Array ? Buffer.from(payload).toString() : typeof payload === 'string' ? payload : '';
    if (reply.statusCode < 400) answering.keep({ status: reply.statusCode, body });
    else answering.release();
    void answering.done().then(() => done(null, payload));
  });
}
