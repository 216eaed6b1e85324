import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { WorkflowRun, WorkflowRunDetail } from '@mokuai/contract';
import type { Flows } from '@mokuai/engine';
import { Capability } from '../auth/access-rules.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { FLOWS } from './flows-token.js';
import { runDetailShown, runShown } from './present-run.js';

/** What workflows did: for those who design them, as the runs hold values of any record. */
@Capability('design')
@Controller('workflow-runs')
export class WorkflowRunsController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Get()
  async list(@Req() request: ApiRequest): Promise<{ data: WorkflowRun[]; page: { next: string | null } }> {
    const { limit, after, ...filter } = queryOf(request, ['workflow', 'module', 'record', 'status', 'limit', 'after']);
    const { data, page } = await this.flows.runLog.list({ ...filter, limit: limitOf(limit) }, after);
    const locale = localeOf(request);
    return { data: data.map((run) => runShown(run, locale)), page };
  }

  @Get(':id')
  async one(@Param('id') id: string, @Req() request: ApiRequest): Promise<WorkflowRunDetail> {
    queryOf(request, []);
    return runDetailShown(await this.flows.runLog.detail(id), localeOf(request));
  }

  /** A failed run tries its step again. */
  @Post(':id/retry')
  @HttpCode(202)
  async retry(@Param('id') id: string, @Req() request: ApiRequest): Promise<WorkflowRunDetail> {
    bodyOf(request, {});
    await this.flows.runs.retry(id);
    return runDetailShown(await this.flows.runLog.detail(id), localeOf(request));
  }
}
