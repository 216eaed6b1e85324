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

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  async onApplicationBootstrap(): Promise<void> {
    await beat(this.parts.database, this.id);
    this.timer = setInterval(() => {
      beat(this.parts.database, this.id).catch((error: Error) => this.logger.warn(error.message));
    }, BEAT_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await leave(this.parts.database, this.id).catch((error: Error) => this.logger.warn(error.message));
  }
}
