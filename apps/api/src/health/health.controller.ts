import { Controller, Get, Inject } from '@nestjs/common';
import type { Database, Models } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import { workerAlive } from '@mokuai/store';
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

  /** Work gets done: the database answers, a revision is published, a worker was seen lately. 503 otherwise. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok'; revision: number }> {
    const { revision } = await this.models.current();
    if (revision === 0 || !(await workerAlive(this.database))) throw new Problem('unavailable');
    return { status: 'ok', revision };
  }
}
