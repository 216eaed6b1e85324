import { Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { SavedComment } from '@mokuai/contract';
import type { CommentPage, Comments } from '@mokuai/engine';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { COMMENTS } from './comments-token.js';

const BODY = { text: 'string', mentions: 'array?' } as const;

/** What people say about a record. */
@Controller('records/:module/:id/comments')
export class CommentsController {
  constructor(@Inject(COMMENTS) private readonly comments: Comments) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
  ): Promise<CommentPage> {
    const { limit, after } = queryOf(request, ['limit', 'after']);
    return this.comments.list(actor, module, id, limitOf(limit), after);
  }

  @Post()
  @HttpCode(201)
  add(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
  ): Promise<SavedComment> {
    return this.comments.add(actor, module, id, bodyOf(request, BODY));
  }

  @Patch(':comment')
  change(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Param('comment') comment: string,
    @Req() request: ApiRequest,
  ): Promise<SavedComment> {
    return this.comments.change(actor, module, id, comment, bodyOf(request, BODY));
  }

  @Delete(':comment')
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Param('comment') comment: string,
  ): Promise<void> {
    return this.comments.remove(actor, module, id, comment);
  }
}
