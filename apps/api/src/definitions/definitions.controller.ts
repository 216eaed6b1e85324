import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { DefinitionEntry } from '@mokuai/contract';
import { fault, Problem } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { DEFINITIONS } from '../platform/tokens.js';
import type { Definitions } from './open-definitions.js';

/** Definitions with their drafts. */
@Controller('definitions')
@Capability('design')
export class DefinitionsController {
  constructor(@Inject(DEFINITIONS) private readonly definitions: Definitions) {}

  @Get()
  async list(@Req() request: ApiRequest): Promise<{ data: DefinitionEntry[] }> {
    const { state, ...filter } = queryOf(request, ['kind', 'module', 'state']);
    return { data: await this.definitions.drafts.list({ ...filter, ...stateOf(state) }) };
  }

  @Get(':kind/:name')
  async get(
    @Param('kind') kind: string,
    @Param('name') name: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<DefinitionEntry> {
    const { state } = queryOf(request, ['state']);
    return tagged(reply, await this.definitions.drafts.get(kind, name, stateOf(state).state));
  }

  @Put(':kind/:name')
  async save(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('name') name: string,
    @Body() document: unknown,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<DefinitionEntry> {
    queryOf(request, []);
    return tagged(reply, await this.definitions.drafts.save(actor, kind, name, document, etagOf(request)));
  }

  /** Drafts a removal; with `draft=true`, throws the draft away instead. */
  @Delete(':kind/:name')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('name') name: string,
    @Req() request: ApiRequest,
  ): Promise<void> {
    const { draft } = queryOf(request, ['draft']);
    if (draft !== undefined && draft !== 'true') throw new Problem('bad_request', [fault('bad_request', '/draft')]);
    if (draft) await this.definitions.drafts.discard(kind, name);
    else await this.definitions.drafts.remove(actor, kind, name, etagOf(request));
  }
}

function stateOf(state: string | undefined): { state?: 'draft' | 'published' } {
  if (state === undefined) return {};
  if (state === 'draft' || state === 'published') return { state };
  throw new Problem('bad_request', [fault('not_an_option', '/state')]);
}

/** The tag of `If-Match`, without quotes; `*` matches whatever there is. */
function etagOf(request: ApiRequest): string | undefined {
  const etag = request.headers['if-match']?.replace(/^W\//, '').replaceAll('"', '');
  return etag === '*' ? undefined : etag;
}

function tagged(reply: ApiReply, entry: DefinitionEntry): DefinitionEntry {
  void reply.header('etag', `"${entry.etag}"`);
  return entry;
}
