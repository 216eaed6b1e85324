import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { ApprovalDetail } from '@mokuai/contract';
import { BOXES, type ApprovalPage, type Flows } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { actRequest } from './act-request.js';
import { FLOWS } from './flows-token.js';

/** The approvals that concern a user. */
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<ApprovalPage> {
    const { box = 'todo', limit, after } = queryOf(request, ['box', 'limit', 'after']);
    const known = BOXES.find((name) => name === box);
    if (!known) throw new Problem('bad_request', [fault('not_an_option', '/box')]);
    return this.flows.approvals.box(actor, known, limitOf(limit), after);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: ApiRequest): Promise<ApprovalDetail> {
    queryOf(request, []);
    return this.flows.approvals.detail(actor, id);
  }

  @Post(':id/actions')
  @HttpCode(200)
  act(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: ApiRequest): Promise<ApprovalDetail> {
    return this.flows.approvals.act(actor, id, actRequest(request));
  }
}
