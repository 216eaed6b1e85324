import { Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { DraftImpact, ModulePreview, PublishAnswer, RevisionDiff, RevisionEntry } from '@mokuai/contract';
import {
  impactOf,
  impactOfReturn,
  previewModule,
  previewValidators,
  type Database,
  type Impact,
  type Publishing,
  type RecordReader,
} from '@mokuai/engine';
import { fault, pointer, Problem } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { queryOf } from '../http/query-of.js';
import { DATABASE, DEFINITIONS, RECORD_READER } from '../platform/tokens.js';
import { presentErrors, presentImpact, presentLosses, titlesOf } from './present-impact.js';
import type { Definitions } from './open-definitions.js';

/** What publishing would do, publishing, and what was published before. */
@Controller()
@Capability('design')
export class PublishingController {
  constructor(
    @Inject(DEFINITIONS) private readonly definitions: Definitions,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(RECORD_READER) private readonly reader: RecordReader,
  ) {}

  @Get('drafts')
  async impact(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<DraftImpact> {
    queryOf(request, []);
    const { ports, drafts } = this.definitions;
    return this.#present(await impactOf({ ...ports, reader: this.reader }, this.database, drafts), actor, request);
  }

  /** A module as it would be once the drafts are published. */
  @Get('drafts/preview/:module')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
  ): Promise<ModulePreview> {
    const { role } = queryOf(request, ['role']);
    const { ports, drafts } = this.definitions;
    const found = await previewModule(ports, drafts, actor, { module, role });
    return { ...found, errors: presentErrors(found.errors, localeOf(request)) };
  }

  @Get('drafts/preview/:module/validators.js')
  async previewValidators(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const { role } = queryOf(request, ['role', 'hash']);
    const { ports, drafts } = this.definitions;
    const text = await previewValidators(ports, drafts, actor, { module, role });
    void reply.type('text/javascript; charset=utf-8').send(text);
  }

  @Post('publish')
  @HttpCode(200)
  async publish(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<PublishAnswer> {
    queryOf(request, []);
    const { message, only, confirm } = bodyOf(request, { message: 'string?', only: 'array?', confirm: 'array?' });
    const order = {
      ...(message && { message }),
      ...(only && { only: texts(only, 'only') }),
      confirm: texts(confirm ?? [], 'confirm'),
    };
    try {
      return await this.definitions.publishing.publish(actor, order);
    } catch (error) {
      throw presentLosses(error, localeOf(request));
    }
  }

  @Get('revisions')
  async revisions(@Req() request: ApiRequest): Promise<{ data: RevisionEntry[] }> {
    queryOf(request, []);
    return { data: await this.definitions.publishing.revisions() };
  }

  @Get('revisions/:revision')
  revision(@Param('revision', ParseIntPipe) revision: number): ReturnType<Publishing['revision']> {
    return this.definitions.publishing.revision(revision);
  }

  /** What going back to that revision would do. */
  @Get('revisions/:revision/impact')
  async impactOfReturn(
    @CurrentActor() actor: Actor,
    @Param('revision', ParseIntPipe) revision: number,
    @Req() request: ApiRequest,
  ): Promise<DraftImpact> {
    queryOf(request, []);
    const { ports, drafts } = this.definitions;
    return this.#present(
      await impactOfReturn({ ...ports, reader: this.reader }, this.database, drafts, revision),
      actor,
      request,
    );
  }

  /** What differs between two revisions, from the first to the second. */
  @Get('revisions/:revision/diff/:other')
  async difference(
    @Param('revision', ParseIntPipe) revision: number,
    @Param('other', ParseIntPipe) other: number,
    @Req() request: ApiRequest,
  ): Promise<RevisionDiff> {
    queryOf(request, []);
    return { changes: await this.definitions.publishing.difference(revision, other) };
  }

  /** Drafts that revision's state, in place of all present drafts. */
  @Post('revisions/:revision/restore')
  @HttpCode(204)
  async restore(@CurrentActor() actor: Actor, @Param('revision', ParseIntPipe) revision: number): Promise<void> {
    await this.definitions.drafts.restore(actor, revision);
  }

  async #present(impact: Impact, actor: Actor, request: ApiRequest): Promise<DraftImpact> {
    const titles = await titlesOf(impact, this.definitions.models, this.reader, actor);
    return presentImpact(impact, titles, localeOf(request));
  }
}

function texts(list: readonly unknown[], key: string): string[] {
  const wrong = list.findIndex((item) => typeof item !== 'string');
  if (wrong >= 0) throw new Problem('invalid', [fault('wrong_type', pointer('', key, wrong), { type: 'string' })]);
  return list as string[];
}
