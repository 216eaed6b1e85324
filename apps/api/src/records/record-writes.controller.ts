import { Controller, Delete, HttpCode, Inject, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { BulkAnswer, DuplicateMatch } from '@mokuai/contract';
import type { RecordReader, RecordWriter, Written } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { checkText } from '../http/check-text.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { localeOf } from '../http/locale-of.js';
import { problemDocument } from '../http/problem-document.js';
import { sendJson } from '../http/send-json.js';
import { RECORD_READER, RECORD_WRITER } from '../platform/tokens.js';
import { createOnce } from './create-once.js';
import { changeOf, ifMatch, newRecordOf, objectOf, supposedOf } from './record-body.js';

/** Writes of records. */
@Controller('records/:module')
export class RecordWritesController {
  constructor(
    @Inject(RECORD_WRITER) private readonly writer: RecordWriter,
    @Inject(RECORD_READER) private readonly reader: RecordReader,
  ) {}

  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    const { data, allowDuplicates } = newRecordOf(request);
    const id = request.answering?.work;
    const made =
      id === undefined
        ? this.writer.create(actor, module, data, { allowDuplicates })
        : createOnce({ writer: this.writer, reader: this.reader }, actor, module, data, { id, allowDuplicates });
    sendWritten(reply, await made, 201);
  }

  @Post('bulk')
  @HttpCode(200)
  async bulk(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
  ): Promise<BulkAnswer> {
    queryOf(request, []);
    const results = await this.writer.bulk(actor, module, objectOf(request));
    return { results: results.map((result) => (result.status === 'ok' ? result : refused(result.problem, request))) };
  }

  @Post('duplicates')
  @HttpCode(200)
  async duplicates(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
  ): Promise<{ readonly duplicates: readonly DuplicateMatch[] }> {
    queryOf(request, []);
    const { data, id } = supposedOf(request);
    return { duplicates: await this.writer.duplicates(actor, module, data, id) };
  }

  @Put('by/:field/:value')
  async upsert(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('field') field: string,
    @Param('value') value: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    checkText({ value });
    const { data, allowDuplicates } = newRecordOf(request);
    const written = await this.writer.upsert(actor, module, { field, value }, data, { allowDuplicates });
    sendWritten(reply, written, written.created ? 201 : 200);
  }

  @Patch(':id')
  async update(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    const { data, version, allowDuplicates } = changeOf(request);
    const options = { allowDuplicates, ...(version !== undefined && { version }) };
    sendWritten(reply, await this.writer.update(actor, module, id, data, options));
  }

  @Delete(':id')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const version = ifMatch(request);
    if (purges(request)) await this.writer.purge(actor, module, id);
    else await this.writer.remove(actor, module, id, version === undefined ? {} : { version });
    void reply.code(204).send();
  }

  @Post(':id/restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    sendWritten(reply, await this.writer.restore(actor, module, id));
  }
}

function purges(request: ApiRequest): boolean {
  const { purge } = queryOf(request, ['purge']);
  if (purge !== undefined && purge !== 'true' && purge !== 'false')
    throw new Problem('bad_request', [fault('bad_request', '/purge')]);
  return purge === 'true';
}

function sendWritten(reply: ApiReply, written: Written, status = 200): void {
  void reply.header('etag', `"${written.version}"`);
  sendJson(reply, written.json, status);
}

const refused = (problem: Problem, request: ApiRequest): BulkAnswer['results'][number] => ({
  status: 'error',
  problem: problemDocument(problem, localeOf(request)),
});
