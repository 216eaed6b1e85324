import 'reflect-metadata';
import { ConsoleLogger, Logger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkerConfig } from './config.js';
import { openWorker } from './open-worker.js';
import { WorkerModule } from './worker.module.js';

/** Starts a worker and resolves once it works. `close()` lets go of it: jobs in hand are finished, others handed back. */
export async function runWorker(config: WorkerConfig): Promise<INestApplicationContext> {
  const logger = new ConsoleLogger('worker', { json: true, logLevels: ['warn', 'error', 'fatal'] });
  const lost = new Logger('connection');
  const parts = await openWorker(config, (error) => lost.warn(error.message));
  return NestFactory.createApplicationContext(WorkerModule.of(parts), { logger, abortOnError: false });
}
