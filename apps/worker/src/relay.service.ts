import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { listen, OUTBOX_CHANNEL, type Listener } from '@mokuai/store';
import type { WorkerParts } from './open-worker.js';
import { Relay } from './relay.js';
import { PARTS } from './tokens.js';

/** So many jobs per place to work at may wait at the courier. */
const QUEUE_PER_PLACE = 25;

/** Runs the relay from start to shutdown, awake to new rows and new revisions. */
@Injectable()
export class RelayService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('relay');
  private readonly relay: Relay;
  private listener: Listener | undefined;

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {
    const { leaseMs, pollMs, concurrency } = parts.config;
    this.relay = new Relay(parts.outbox, parts.courier, {
      leaseMs,
      pollMs,
      most: concurrency * QUEUE_PER_PLACE,
      onError: (error) => this.logger.warn(error.message),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { models, config } = this.parts;
    const refresh = (): void => void models.refresh().catch((error: Error) => this.logger.warn(error.message));
    this.listener = await listen(config.databaseUrl, {
      channels: [OUTBOX_CHANNEL, 'mokuai_revision'],
      onNotification: (channel) => (channel === OUTBOX_CHANNEL ? this.relay.nudge() : refresh()),
      onConnect: refresh,
      onError: (error) => this.logger.warn(error.message),
    });
    this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener?.close();
    await this.relay.stop();
  }
}
