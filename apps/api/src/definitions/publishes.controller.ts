import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { PublishEntry } from '@mokuai/contract';
import { Capability } from '../auth/access-rules.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { queryOf } from '../http/query-of.js';
import { DEFINITIONS } from '../platform/tokens.js';
import type { Definitions } from './open-definitions.js';
import { presentPublish } from './present-publish.js';

/** Publishes at work and over, step by step. */
@Controller('publishes')
@Capability('design')
export class PublishesController {
  constructor(@Inject(DEFINITIONS) private readonly definitions: Definitions) {}

  @Get()
  async list(@Req() request: ApiRequest): Promise<{ data: PublishEntry[] }> {
    queryOf(request, []);
    const logs = await this.definitions.publishes.list();
    return { data: logs.map((log) => presentPublish(log, localeOf(request))) };
  }

  @Get(':id')
  async get(@Param('id') id: string, @Req() request: ApiRequest): Promise<PublishEntry> {
    queryOf(request, []);
    return presentPublish(await this.definitions.publishes.get(id), localeOf(request));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(@Param('id') id: string, @Req() request: ApiRequest): Promise<PublishEntry> {
    return presentPublish(await this.definitions.publishes.withdraw(id), localeOf(request));
  }

  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Param('id') id: string, @Req() request: ApiRequest): Promise<PublishEntry> {
    return presentPublish(await this.definitions.publishes.resume(id), localeOf(request));
  }
}
