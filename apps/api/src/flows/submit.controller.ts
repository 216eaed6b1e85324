import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { ApprovalDetail } from '@mokuai/contract';
import type { Flows } from '@mokuai/engine';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { checkComment } from './check-comment.js';
import { FLOWS } from './flows-token.js';

/** Submitting records for approval. */
@Controller('records/:module/:id/submit')
export class SubmitController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Post()
  submit(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
  ): Promise<ApprovalDetail> {
    const { approval, comment } = bodyOf(request, { approval: 'string?', comment: 'string?' });
    checkComment(comment);
    return this.flows.approvals.submit(actor, module, id, { approval, comment });
  }
}
