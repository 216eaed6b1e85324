import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { FieldFiles } from '@mokuai/engine';
import type { FileValue } from '@mokuai/field-types';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { bytesOf } from '../http/byte-bodies.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { FIELD_FILES } from './attachments-token.js';
import { sendFile } from './send-file.js';
import { thumbnailSize } from './thumbnail-size.js';

/** Files that are values of fields. */
@Controller()
export class FieldFilesController {
  constructor(@Inject(FIELD_FILES) private readonly files: FieldFiles) {}

  @Post('files/:module/:field')
  @HttpCode(201)
  async add(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('field') field: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<FileValue> {
    // What is left of a refused file is not read: the connection ends with the answer.
    void reply.header('connection', 'close');
    const { name } = queryOf(request, ['name']);
    if (name === undefined) throw new Problem('invalid', [fault('required', '/name')]);
    const { bytes, size } = bytesOf(request);
    const added = await this.files.add(actor, { module, field }, { name, bytes, size });
    void reply.removeHeader('connection');
    return added;
  }

  @Get('files/:file/content')
  async content(
    @CurrentActor() actor: Actor,
    @Param('file') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    const opened = await this.files.read(actor, id);
    await sendFile(request, reply, opened);
  }

  @Get('files/:file/thumbnail')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Param('file') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.files.thumbnail(actor, id, thumbnailSize(request)));
  }
}
