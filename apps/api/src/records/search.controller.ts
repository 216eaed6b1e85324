import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { SearchAnswer } from '@mokuai/contract';
import type { RecordSearch } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { RECORD_SEARCH } from '../platform/tokens.js';

const DEFAULT = 5;
const MAX = 20;

/** One text, looked for in every module. */
@Controller('search')
export class SearchController {
  constructor(@Inject(RECORD_SEARCH) private readonly search: RecordSearch) {}

  @Get()
  find(
    @CurrentActor() actor: Actor,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<SearchAnswer> {
    const { q = '', modules, limit } = queryOf(request, ['q', 'modules', 'limit']);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return this.search.find(actor, {
      q,
      limit: countOf(limit),
      signal: gone.signal,
      ...(modules === undefined ? {} : { modules: modules.split(',').filter((name) => name !== '') }),
    });
  }
}

function countOf(text: string | undefined): number {
  const count = text === undefined ? DEFAULT : Number(/^\d{1,4}$/.test(text) ? text : NaN);
  if (!(count >= 1 && count <= MAX))
    throw new Problem('bad_limit', [fault('bad_limit', '/limit', { max: MAX })], {}, { max: MAX });
  return count;
}
