import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { ApprovalBox, ApprovalDetail } from '@mokuai/contract';
import { BOXES, type ApprovalPage, type BoxSearch, type Flows } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { actRequest } from './act-request.js';
import { FLOWS } from './flows-token.js';

const MAX_TEXT = 200;

/** The approvals that concern a user. */
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  /** One of the user's boxes and what is looked for in it, or the approvals of one record. */
  @Get()
  list(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<ApprovalPage | ApprovalBox> {
    const known = ['box', 'module', 'record', 'q', 'limit', 'after'] as const;
    const { box, module, record, q, limit, after } = queryOf(request, known);
    if (record === undefined) return this.box(actor, box ?? 'todo', { module, text: q }, limitOf(limit), after);
    if (module === undefined) throw new Problem('bad_request', [fault('required', '/module')]);
    const key = box !== undefined ? 'box' : q !== undefined ? 'q' : undefined;
    if (key) throw new Problem('bad_request', [fault('unknown_parameter', `/${key}`, { key })]);
    return this.flows.approvals.ofRecord(actor, module, record, limitOf(limit), after);
  }

  private box(
    actor: Actor,
    box: string,
    search: BoxSearch,
    limit: number,
    after: string | undefined,
  ): Promise<ApprovalBox> {
    const known = BOXES.find((name) => name === box);
    if (!known) throw new Problem('bad_request', [fault('not_an_option', '/box')]);
    if (search.text !== undefined && search.text.length > MAX_TEXT)
      throw new Problem('bad_request', [fault('too_long', '/q', { max: MAX_TEXT })]);
    return this.flows.approvals.box(actor, known, search, limit, after);
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
