import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { ApprovalDetail } from '@mokuai/contract';
import { BOXES, type ApprovalPage, type BoxPage, type Flows } from '@mokuai/engine';
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

  /** One of the user's boxes, or the approvals of one record. */
  @Get()
  list(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<ApprovalPage | BoxPage> {
    const { box, module, record, limit, after } = queryOf(request, ['box', 'module', 'record', 'limit', 'after']);
    if (module === undefined && record === undefined) return this.box(actor, box ?? 'todo', limitOf(limit), after);
    if (module === undefined) throw new Problem('bad_request', [fault('required', '/module')]);
    if (record === undefined) throw new Problem('bad_request', [fault('required', '/record')]);
    if (box !== undefined) throw new Problem('bad_request', [fault('unknown_parameter', '/box', { key: 'box' })]);
    return this.flows.approvals.ofRecord(actor, module, record, limitOf(limit), after);
  }

  private box(actor: Actor, box: string, limit: number, after: string | undefined): Promise<BoxPage> {
    const known = BOXES.find((name) => name === box);
    if (!known) throw new Problem('bad_request', [fault('not_an_option', '/box')]);
    return this.flows.approvals.box(actor, known, limit, after);
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
