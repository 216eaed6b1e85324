import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { NumberingCounter, NumberingPreview } from '@mokuai/contract';
import type { RulePreviews } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import { say } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { queryOf } from '../http/query-of.js';
import { RULE_PREVIEWS } from '../platform/tokens.js';

const MOST_COUNTERS = 50;

/** Numbering rules, tried out while they are designed. */
@Controller('numbering')
@Capability('design')
export class NumberingController {
  constructor(@Inject(RULE_PREVIEWS) private readonly previews: RulePreviews) {}

  @Post('preview')
  @HttpCode(200)
  async preview(@CurrentActor() actor: Actor, @Req() request: ApiRequest): Promise<NumberingPreview> {
    queryOf(request, []);
    const { values, ...order } = bodyOf(request, {
      rule: 'object',
      module: 'string?',
      record: 'string?',
      values: 'object?',
      at: 'string?',
      count: 'number?',
    });
    const preview = await this.previews.preview(actor, {
      ...order,
      values: values as Readonly<Record<string, Json>> | undefined,
    });
    const locale = localeOf(request);
    return {
      ...preview,
      faults: preview.faults.map(({ path, code, params }) => ({ path, code, message: say(code, params, locale) })),
    };
  }

  @Get(':rule/counters')
  async counters(@Param('rule') rule: string, @Req() request: ApiRequest): Promise<{ data: NumberingCounter[] }> {
    queryOf(request, []);
    return { data: await this.previews.counters(rule, MOST_COUNTERS) };
  }
}
