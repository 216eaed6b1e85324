import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { listen, type Listener } from '@mokuai/store';
import type { WorkerParts } from './open-worker.js';
import { PARTS } from './tokens.js';

/** When to look again after something went wrong, and where another process that was at it may have died. */
const AGAIN_MS = 60_000;

/** Makes what records are found by, from start to shutdown: at once, and after every publish. */
@Injectable()
export class WordsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('search');
  private readonly interrupted = new AbortController();
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private wanted = false;

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  async onApplicationBootstrap(): Promise<void> {
    this.listener = await listen(this.parts.config.databaseUrl, {
      channels: ['mokuai_revision'],
      onNotification: () => this.begin(),
      onConnect: () => this.begin(),
      onError: (error) => this.logger.warn(error.message),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.interrupted.abort();
    clearTimeout(this.timer);
    await this.listener?.close();
    await this.working;
  }

  private begin(): void {
    this.wanted = true;
    clearTimeout(this.timer);
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  private async work(): Promise<void> {
    const { signal } = this.interrupted;
    while (this.wanted && !signal.aborted) {
      this.wanted = false;
      try {
        if (await this.parts.words.work(signal)) continue;
      } catch (error) {
        if (signal.aborted) return;
        this.logger.warn(error instanceof Error ? error.message : String(error));
      }
      this.timer = setTimeout(() => this.begin(), AGAIN_MS).unref();
    }
  }
}
