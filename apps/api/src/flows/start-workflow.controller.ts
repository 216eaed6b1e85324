import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { StartedRun } from '@mokuai/contract';
import type { Flows } from '@mokuai/engine';
import { textIn } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { FLOWS } from './flows-token.js';

/** Starting workflows by hand. */
@Controller('records/:module/:id/workflows')
export class StartWorkflowController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Post(':workflow')
  @HttpCode(202)
  async start(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('workflow') name: string,
    @Req() request: ApiRequest,
  ): Promise<StartedRun> {
    bodyOf(request, {});
    const { id, workflow } = await this.flows.manualRuns.start(actor, {
      ...{ module, record, workflow: name },
      id: request.answering?.work,
    });
    return { run: id, workflow: name, label: textIn(workflow.label, localeOf(request), name) };
  }
}
