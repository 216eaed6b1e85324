import type { Clock } from '@mokuai/kernel';
import type { CounterKey, CounterStep, CounterStore } from './counter-store.js';

const SMALLEST = 10;
const LARGEST = 1000;
/** A block that lasts less than this is followed by one twice as large. */
const BUSY_MS = 2000;
/** Rules may count per customer and day: counters not asked for any more must not fill the memory. */
const MOST_BLOCKS = 1000;

interface Block {
  next: number;
  left: number;
  size: number;
  reservedAt: number;
  /** How the rule counted when the block was made: under another start or step it is not gone on with. */
  readonly start: number;
  readonly step: number;
  pending: Promise<void> | undefined;
}

/**
 * Values of counters from blocks that this process has reserved, so that counters neither serialise writers nor cost a
 * statement each. Blocks grow with use. What is left of a block when the process ends is never given: a gap, no harm.
 */
export class Blocks {
  readonly #blocks = new Map<string, Block>();

  constructor(
    private readonly store: CounterStore,
    private readonly clock: Clock,
  ) {}

  /** The next value. */
  async take(key: CounterKey, step: CounterStep): Promise<number> {
    const block = this.#block(nameOf(key), step);
    while (block.left === 0) {
      block.pending ??= this.#reserve(block, key, step).finally(() => (block.pending = undefined));
      await block.pending;
    }
    const value = block.next;
    block.next += step.step;
    block.left -= 1;
    return value;
  }

  /** The next values as far as this process knows, without taking them: what is left of its block, then the counter's. */
  async peek(key: CounterKey, { start, step }: CounterStep, count: number): Promise<number[]> {
    const known = this.#blocks.get(nameOf(key));
    const block = known?.start === start && known.step === step ? known : { next: 0, left: 0 };
    const reserved = Array.from({ length: Math.min(block.left, count) }, (_, n) => block.next + n * step);
    if (reserved.length === count) return reserved;
    const next = await this.store.peek(key, { start, step });
    return [...reserved, ...Array.from({ length: count - reserved.length }, (_, n) => next + n * step)];
  }

  /** Forgets the block of a counter that was set to another value. */
  drop(key: CounterKey): void {
    this.#blocks.delete(nameOf(key));
  }

  async #reserve(block: Block, key: CounterKey, step: CounterStep): Promise<void> {
    const now = this.clock();
    const busy = now - block.reservedAt < BUSY_MS;
    block.size = busy ? Math.min(block.size * 2, LARGEST) : SMALLEST;
    block.reservedAt = now;
    block.next = await this.store.reserve(key, step, block.size);
    block.left = block.size;
  }

  #block(name: string, { start, step }: CounterStep): Block {
    let block = this.#blocks.get(name);
    if (!block || block.start !== start || block.step !== step) {
      if (this.#blocks.size >= MOST_BLOCKS) this.#blocks.clear();
      block = { next: 0, left: 0, size: SMALLEST, reservedAt: -BUSY_MS, start, step, pending: undefined };
      this.#blocks.set(name, block);
    }
    return block;
  }
}

const nameOf = ({ rule, scope, period }: CounterKey): string => JSON.stringify([rule, scope, period]);
