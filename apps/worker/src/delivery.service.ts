import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Problem } from '@mokuai/kernel';
import type { Receiver } from '@mokuai/queue';
import type { WorkerParts } from './open-worker.js';
import { PARTS } from './tokens.js';

/** Works on what the courier brings, until shutdown. */
@Injectable()
export class DeliveryService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('delivery');
  private receiver: Receiver | undefined;

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  onApplicationBootstrap(): void {
    const { courier, flows, config } = this.parts;
    const work = (outbox: number): Promise<void> =>
      flows.deliver(outbox, (row) => this.logger.error(`outbox row ${row.id} (${row.topic}) failed ${row.attempt} times and waits for a person`)); // prettier-ignore
    this.receiver = courier.receive(work, {
      concurrency: config.concurrency,
      // Refusals are told by their code; anything else is a mistake of ours and wants its stack.
      onError: (error) => this.logger.warn(error instanceof Problem ? error.code : (error.stack ?? error.message)),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.receiver?.close();
  }
}
