import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Flows, RunDetail, RunPage } from '@mokuai/engine';
import { Capability } from '../auth/access-rules.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { FLOWS } from './flows-token.js';

/** What workflows did: for those who design them, as the runs hold values of any record. */
@Capability('design')
@Controller('workflow-runs')
export class WorkflowRunsController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Get()
  list(@Req() request: ApiRequest): Promise<RunPage> {
    const { limit, after, ...filter } = queryOf(request, ['workflow', 'module', 'record', 'status', 'limit', 'after']);
    return this.flows.runLog.list({ ...filter, limit: limitOf(limit) }, after);
  }

  @Get(':id')
  one(@Param('id') id: string, @Req() request: ApiRequest): Promise<RunDetail> {
    queryOf(request, []);
    return this.flows.runLog.detail(id);
  }

  /** A failed run tries its step again. */
  @Post(':id/retry')
  @HttpCode(202)
  async retry(@Param('id') id: string, @Req() request: ApiRequest): Promise<RunDetail> {
    bodyOf(request, {});
    await this.flows.runs.retry(id);
    return this.flows.runLog.detail(id);
  }
}
