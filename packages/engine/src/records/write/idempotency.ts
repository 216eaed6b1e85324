import { fault, Problem, type Clock } from '@mokuai/kernel';

/** The answer to a request, as it went out. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/** The right to do the work of a key, for as long as its lease is renewed. */
export interface Claim {
  readonly actor: string;
  readonly key: string;
  /** Of this claim: another one of the same key, made when this one's lease had run out, has another. */
  readonly id: string;
  /** Of the work, whoever has the claim: the id of what it makes, so that it cannot be made twice. */
  readonly work: string;
}

/** Keeps answers by actor and key, for 24 hours. */
export interface IdempotencyStore {
  /**
   * Claims the key for `leaseMs`: a claim, or what is known of the request that has it (`answer` is null while it runs).
   * A claim whose lease ran out, of a process that is no more, goes to the same request sent again, with the `work` it had.
   */
  claim(
    actor: string,
    key: string,
    requestHash: string,
    leaseMs: number,
    work: string,
  ): Promise<Claim | { readonly requestHash: string; readonly answer: KeptAnswer | null }>;
  /** Makes the lease last `leaseMs` from now. Without effect, like those below, once another claim has the key. */
  renew(claim: Claim, leaseMs: number): Promise<void>;
  keep(claim: Claim, answer: KeptAnswer): Promise<void>;
  release(claim: Claim): Promise<void>;
  /** Forgets what is older than 24 hours. */
  sweep(): Promise<void>;
}

/** Does something again and again until the function it gives is called. */
export type Repeat = (ms: number, work: () => void) => () => void;

const SWEEP_EVERY_MS = 3_600_000;
/** How long a request that a dead process left behind cannot be repeated. */
const LEASE_MS = 60_000;
/** Two renewals may fail before the lease does. */
const RENEW_EVERY_MS = LEASE_MS / 3;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `Idempotency-Key`: the same request with the same key is done once and answered the same. */
export class Idempotency {
  #sweptAt: number;

  constructor(
    private readonly store: IdempotencyStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly repeat: Repeat = everyMs,
  ) {
    this.#sweptAt = clock();
  }

  /**
   * Does `work` unless this actor's key has been answered already.
   * @param work is given an id that stays the same when a request is done again whose process died before it was answered
   * @param requestHash of method, path and body: another request under the same key is refused
   * Throws `idempotency_conflict` for another request or one still running; a request that throws frees its key.
   */
  async run(
    actorId: string,
    key: string,
    requestHash: string,
    work: (id: string) => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    if (!KEY.test(key)) throw new Problem('bad_request', [fault('bad_request', '')]);
    const claim = await this.store.claim(actorId, key, requestHash, LEASE_MS, this.newId());
    if (!('id' in claim)) {
      if (claim.answer === null || claim.requestHash !== requestHash) throw new Problem('idempotency_conflict');
      return claim.answer;
    }
    // A renewal that fails is made up for by the next one.
    const stop = this.repeat(RENEW_EVERY_MS, () => void this.store.renew(claim, LEASE_MS).catch(() => undefined));
    try {
      const answer = await this.#done(claim, work);
      await this.store.keep(claim, answer);
      await this.#sweep();
      return answer;
    } finally {
      stop();
    }
  }

  async #done(claim: Claim, work: (id: string) => Promise<KeptAnswer>): Promise<KeptAnswer> {
    try {
      return await work(claim.work);
    } catch (error) {
      await this.store.release(claim);
      throw error;
    }
  }

  async #sweep(): Promise<void> {
    if (this.clock() - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = this.clock();
    await this.store.sweep();
  }
}

/** The timer of the machine; it keeps no process alive. */
const everyMs: Repeat = (ms, work) => {
  const timer = setInterval(work, ms).unref();
  return () => clearInterval(timer);
};
