import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DeliveryService } from './delivery.service.js';
import { HeartbeatService } from './heartbeat.service.js';
import type { WorkerParts } from './open-worker.js';
import { RelayService } from './relay.service.js';
import { PARTS } from './tokens.js';
import { WordsService } from './words.service.js';

/** A worker: it hands the outbox over, works on it, and shows that it is alive. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  static of(parts: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      providers: [{ provide: PARTS, useValue: parts }, DeliveryService, RelayService, HeartbeatService, WordsService],
    };
  }

  /** Last of all: the services have stopped before. */
  async onApplicationShutdown(): Promise<void> {
    await this.parts.courier.close();
    await this.parts.database.close();
  }
}
