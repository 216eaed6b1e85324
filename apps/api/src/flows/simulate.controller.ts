import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { ApprovalSimulation } from '@mokuai/contract';
import type { ApprovalDocument } from '@mokuai/definition';
import type { Flows } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import type { Definitions } from '../definitions/open-definitions.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { DEFINITIONS } from '../platform/tokens.js';
import { FLOWS } from './flows-token.js';

/** Who would decide on a record: for those who design the approval, as it is drafted. */
@Capability('design')
@Controller('approvals/simulate')
export class SimulateController {
  constructor(
    @Inject(FLOWS) private readonly flows: Flows,
    @Inject(DEFINITIONS) private readonly definitions: Definitions,
  ) {}

  @Post()
  @HttpCode(200)
  async simulate(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<ApprovalSimulation> {
    const { module, approval, record, submitter } = bodyOf(request, {
      module: 'string',
      approval: 'string',
      record: 'string',
      submitter: 'string',
    });
    const entry = await this.definitions.drafts.get('approval', `${module}.${approval}`);
    if (entry.state === 'removed') throw new Problem('not_found');
    const document = entry.document as ApprovalDocument;
    return this.flows.approvals.simulate(actor, { document, recordId: record, submitter });
  }
}
