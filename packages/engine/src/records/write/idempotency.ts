import { fault, Problem, type Clock } from '@mokuai/kernel';

/** The answer to a request, as it went out. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/** Keeps answers by actor and key, for 24 hours. */
export interface IdempotencyStore {
  /** Claims the key: `claimed`, or what is known of the request that has it (`answer` is null while it runs). */
  claim(
    actor: string,
    key: string,
    requestHash: string,
  ): Promise<'claimed' | { readonly requestHash: string; readonly answer: KeptAnswer | null }>;
  keep(actor: string, key: string, answer: KeptAnswer): Promise<void>;
  release(actor: string, key: string): Promise<void>;
  /** Forgets what is older than 24 hours. */
  sweep(): Promise<void>;
}

const SWEEP_EVERY_MS = 3_600_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `Idempotency-Key`: the same request with the same key is done once and answered the same. */
export class Idempotency {
  #sweptAt: number;

  constructor(
    private readonly store: IdempotencyStore,
    private readonly clock: Clock,
  ) {
    this.#sweptAt = clock();
  }

  /**
   * Does `work` unless this actor's key has been answered already.
   * @param requestHash of method, path and body: another request under the same key is refused
   * Throws `idempotency_conflict` for another request or one still running; a request that throws frees its key.
   */
  async run(actorId: string, key: string, requestHash: string, work: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    if (!KEY.test(key)) throw new Problem('bad_request', [fault('bad_request', '')]);
    const claim = await this.store.claim(actorId, key, requestHash);
    if (claim !== 'claimed') {
      if (claim.answer === null || claim.requestHash !== requestHash) throw new Problem('idempotency_conflict');
      return claim.answer;
    }
    let answer: KeptAnswer;
    try {
      answer = await work();
    } catch (error) {
      await this.store.release(actorId, key);
      throw error;
    }
    await this.store.keep(actorId, key, answer);
    await this.#sweep();
    return answer;
  }

  async #sweep(): Promise<void> {
    if (this.clock() - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = this.clock();
    await this.store.sweep();
  }
}
