import { Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { Attachment, AttachmentList } from '@mokuai/contract';
import type { Attachments } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { limitOf } from '../http/limit-of.js';
import { queryOf } from '../http/query-of.js';
import { bytesOf } from '../http/byte-bodies.js';
import { ATTACHMENTS } from './attachments-token.js';
import { sendFile } from './send-file.js';
import { thumbnailSize } from './thumbnail-size.js';

/** Files that belong to a record. */
@Controller('records/:module/:id/attachments')
export class AttachmentsController {
  constructor(@Inject(ATTACHMENTS) private readonly attachments: Attachments) {}

  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Req() request: ApiRequest,
  ): Promise<AttachmentList> {
    queryOf(request, []);
    return this.attachments.list(actor, { module, record });
  }

  @Get('history')
  history(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Req() request: ApiRequest,
  ): ReturnType<Attachments['history']> {
    const { limit, after } = queryOf(request, ['limit', 'after']);
    return this.attachments.history(actor, { module, record }, limitOf(limit), after);
  }

  @Post()
  @HttpCode(201)
  async add(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Attachment> {
    // What is left of a refused file is not read: the connection ends with the answer.
    void reply.header('connection', 'close');
    const { name } = queryOf(request, ['name']);
    if (name === undefined) throw new Problem('invalid', [fault('required', '/name')]);
    const { bytes, size } = bytesOf(request);
    const added = await this.attachments.add(actor, { module, record }, { name, bytes, size });
    void reply.removeHeader('connection');
    return added;
  }

  @Patch(':attachment')
  rename(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('attachment') id: string,
    @Req() request: ApiRequest,
  ): Promise<Attachment> {
    return this.attachments.rename(actor, { module, record }, id, bodyOf(request, { name: 'string' }).name);
  }

  @Delete(':attachment')
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('attachment') id: string,
  ): Promise<void> {
    return this.attachments.remove(actor, { module, record }, id);
  }

  @Post(':attachment/restore')
  @HttpCode(200)
  restore(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('attachment') id: string,
    @Req() request: ApiRequest,
  ): Promise<Attachment> {
    bodyOf(request, {});
    return this.attachments.restore(actor, { module, record }, id);
  }

  @Get(':attachment/content')
  async content(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('attachment') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    const opened = await this.attachments.read(actor, { module, record }, id);
    await sendFile(request, reply, opened);
  }

  @Get(':attachment/thumbnail')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') record: string,
    @Param('attachment') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const size = thumbnailSize(request);
    await sendFile(request, reply, await this.attachments.thumbnail(actor, { module, record }, id, size));
  }
}
