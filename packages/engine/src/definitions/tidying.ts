import { Problem } from '@mokuai/kernel';

const DAY_MS = 86_400_000;

/** Does something once, some time from now, unless the function it gives is called before. */
export type After = (ms: number, work: () => void) => () => void;

/** Work that is worth doing once a day. */
export interface Tidiable {
  tidy(signal: AbortSignal): Promise<void>;
}

export interface TidyingPorts {
  readonly works: readonly Tidiable[];
  /** Hears of what kept the work from being done; it is tried again the next day. */
  readonly onError: (error: Error) => void;
  readonly after?: After;
  /** In [0, 1): keeps processes that were started together from working together. */
  readonly random?: () => number;
}

/** Drops, about once a day, what was removed so long ago that nobody can want it back: for processes that live for months. */
export class Tidying {
  readonly #interrupted = new AbortController();
  #cancel = (): void => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly ports: TidyingPorts) {}

  start(): void {
    const { after = afterMs, random = Math.random } = this.ports;
    this.#cancel = after(DAY_MS * (0.75 + random() / 2), () => {
      this.#running = this.#run();
    });
  }

  /** Ends for good, work that goes on included: the next process or the next day takes it up again. */
  stop(): Promise<void> {
    this.#cancel();
    this.#interrupted.abort();
    return this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#interrupted;
    for (const work of this.ports.works) {
      if (signal.aborted) return;
      try {
        await work.tidy(signal);
      } catch (error) {
        if (!signal.aborted && !isBusy(error))
          this.ports.onError(error instanceof Error ? error : new Error(String(error)));
      }
    }
    if (!signal.aborted) this.start();
  }
}

/** Another process is at it, or publishes. */
const isBusy = (error: unknown): boolean => error instanceof Problem && error.code === 'publish_running';

/** The timer of the machine; it keeps no process alive. */
const afterMs: After = (ms, work) => {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
};
