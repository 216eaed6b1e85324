import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Nest's own messages into the one log. Its start-up chatter is debug to us. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}
  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context }, String(message));
  }
  debug(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, ...context: unknown[]): void {
    this.logger.trace({ context }, String(message));
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, ...context: unknown[]): void {
    this.logger.error({ context }, String(message));
  }
  fatal(message: unknown, ...context: unknown[]): void {
    this.logger.fatal({ context }, String(message));
  }
}
