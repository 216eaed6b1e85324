import { Controller, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { KeptEntry } from '@mokuai/contract';
import { Capability } from '../auth/access-rules.js';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { DEFINITIONS } from '../platform/tokens.js';
import type { Definitions } from './open-definitions.js';

/** Removed fields and modules whose values are still there. */
@Controller('kept')
@Capability('design')
export class KeptController {
  constructor(@Inject(DEFINITIONS) private readonly definitions: Definitions) {}

  @Get()
  async list(@Req() request: ApiRequest): Promise<{ data: KeptEntry[] }> {
    queryOf(request, []);
    return { data: await this.definitions.kept.list() };
  }

  /** Drafts it again as it was, a field perhaps under another name. */
  @Post(':id/restore')
  @HttpCode(204)
  async restore(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const { name } = bodyOf(request, { name: 'string?' });
    await this.definitions.kept.restore(actor, id, name);
  }

  /** Chooses which new field or module takes it. */
  @Put(':id')
  @HttpCode(204)
  async want(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const { as } = bodyOf(request, { as: 'any' });
    if (as !== null && typeof as !== 'string')
      throw new Problem('invalid', [fault('wrong_type', '/as', { type: 'string' })]);
    await this.definitions.kept.want(id, as);
  }
}
