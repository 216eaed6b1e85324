import { Controller, Get, Inject } from '@nestjs/common';
import type { Database, Models } from '@mokuai/engine';
import { Public } from '../auth/access-rules.js';
import { DATABASE, MODELS } from '../platform/tokens.js';

/** For load balancers and supervisors. */
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(MODELS) private readonly models: Models,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers and a revision is published. 503 otherwise. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok'; revision: number }> {
    await this.database.query({ text: 'SELECT 1', values: [] });
    return { status: 'ok', revision: (await this.models.current()).revision };
  }
}
