import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { beat, leave } from '@mokuai/store';
import type { WorkerParts } from './open-worker.js';
import { PARTS } from './tokens.js';

const BEAT_MS = 5000;

/** Tells the installation's readiness check that this worker is alive. */
@Injectable()
export class HeartbeatService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('heartbeat');
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private beating = false;
  private stopped = false;

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    void this.beat();
  }

  /** A worker that cannot reach its queue is of no use, and says nothing; it may have to wait for the answer. */
  private async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = true;
    try {
      await this.parts.courier.ping();
      if (!this.stopped) await beat(this.parts.database, this.id);
    } catch (error) {
      this.logger.warn((error as Error).message);
    } finally {
      this.beating = false;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await leave(this.parts.database, this.id).catch((error: Error) => this.logger.warn(error.message));
  }
}
