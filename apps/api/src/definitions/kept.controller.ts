import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { KeptEntry } from '@mokuai/contract';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
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

  /** Drafts it again as it was. */
  @Post(':id/restore')
  @HttpCode(204)
  async restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.definitions.kept.restore(actor, id);
  }
}
