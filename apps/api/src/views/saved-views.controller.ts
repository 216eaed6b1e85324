import { Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { SavedView } from '@mokuai/contract';
import type { SavedViews } from '@mokuai/engine';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { SAVED_VIEWS } from './saved-views-token.js';

const NEW = { module: 'string', base: 'string', label: 'string', shared: 'boolean?', content: 'object' } as const;
const CHANGE = { label: 'string?', shared: 'boolean?', content: 'object?' } as const;

/** Views that people save for themselves or for everyone. */
@Controller('my/views')
export class SavedViewsController {
  constructor(@Inject(SAVED_VIEWS) private readonly views: SavedViews) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<{ data: readonly SavedView[] }> {
    const { module = '' } = queryOf(request, ['module']);
    return { data: await this.views.list(actor, module) };
  }

  @Post()
  @HttpCode(201)
  add(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<SavedView> {
    return this.views.add(actor, bodyOf(request, NEW));
  }

  @Patch(':id')
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: ApiRequest): Promise<SavedView> {
    return this.views.change(actor, id, bodyOf(request, CHANGE));
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.views.remove(actor, id);
  }
}
