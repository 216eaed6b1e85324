import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { RecordReader } from '@mokuai/engine';
import type { ReadInput } from '@mokuai/query';
import { CurrentActor } from '../auth/current-actor.js';
import { checkText } from '../http/check-text.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { sendJson } from '../http/send-json.js';
import { RECORD_READER } from '../platform/tokens.js';
import { objectOf } from './record-body.js';

/** Reads of records. Parameters are checked by the read road; the JSON that Postgres built goes out as it is. */
@Controller('records/:module')
export class RecordReadsController {
  constructor(@Inject(RECORD_READER) private readonly reader: RecordReader) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    sendJson(reply, await this.reader.list(actor, module, readInput(request)));
  }

  @Post('query')
  @HttpCode(200)
  async query(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    sendJson(reply, await this.reader.list(actor, module, request.body === undefined ? {} : objectOf(request)));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    sendJson(reply, await this.reader.one(actor, module, id, readInput(request)));
  }

  @Get(':id/history')
  async history(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    sendJson(reply, await this.reader.history(actor, module, id, readInput(request)));
  }
}

/** The query parameters for the read road, free of characters that Postgres does not take. */
function readInput(request: ApiRequest): ReadInput {
  const input = request.query as ReadInput;
  if (request.url.includes('%00')) checkText({ ...input });
  return input;
}
