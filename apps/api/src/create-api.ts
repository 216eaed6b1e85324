import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createAdapter } from './http/fastify-adapter.js';
import { NestLogger } from './http/nest-logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { useWebClient } from './http/web-client.js';
import type { ApiConfig } from './platform/config.js';
import { openPlatform } from './platform/open-platform.js';

/**
 * Builds the API: brings the database up to date, makes the first administrator or the demo where asked for, wires
 * everything. The caller listens (or injects requests) and closes it. Rejects when the database cannot be reached.
 */
export async function createApi(config: ApiConfig): Promise<NestFastifyApplication> {
  const adapter = createAdapter(config);
  const instance = adapter.getInstance();
  const platform = await openPlatform(config, instance.log);
  try {
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(platform), adapter, {
      logger: new NestLogger(instance.log),
      bodyParser: false,
      abortOnError: false,
    });
    app.setGlobalPrefix('api');
    app.useGlobalFilters(new ProblemFilter());
    if (config.webRoot !== null) await useWebClient(instance, config.webRoot);
    await app.init();
    await instance.ready();
    return app;
  } catch (error) {
    await platform.close();
    throw error;
  }
}
