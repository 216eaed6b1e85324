import { createHash } from 'node:crypto';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { PressAnswer } from '@mokuai/contract';
import { BUTTON_SPOTS, type ButtonSpot } from '@mokuai/definition';
import { allowedRules, type Flows } from '@mokuai/engine';
import { fault, isUuid, pointer, Problem, uuidv7 } from '@mokuai/kernel';
import { CurrentActor } from '../auth/current-actor.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import { problemDocument } from '../http/problem-document.js';
import { FLOWS } from './flows-token.js';

/** Buttons that an admin made, pressed for one record or for many. */
@Controller('records/:module/buttons')
export class PressButtonController {
  constructor(@Inject(FLOWS) private readonly flows: Flows) {}

  @Post(':button')
  @HttpCode(200)
  async press(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Param('button') button: string,
    @Req() request: ApiRequest,
  ): Promise<PressAnswer> {
    const body = bodyOf(request, { on: 'string', device: 'string?', records: 'array', allowDuplicates: 'array?' });
    const { on, device, records, allowDuplicates } = body;
    const work = request.answering?.work;
    const results = await this.flows.buttonPresses.press(actor, {
      ...{ module, button, on: spotOf(on), device: deviceOf(device), records: records.map(recordOf) },
      allowDuplicates: allowedRules(allowDuplicates, '/allowDuplicates'),
      runOf: (record) => (work === undefined ? undefined : runOf(work, record)),
    });
    return {
      results: results.map((result) =>
        result.status === 'ok'
          ? result
          : { status: 'error', id: result.id, problem: problemDocument(result.problem, localeOf(request)) },
      ),
    };
  }
}

const isSpot = (text: string): text is ButtonSpot => BUTTON_SPOTS.some((spot) => spot === text);

function spotOf(text: string): ButtonSpot {
  if (!isSpot(text)) throw new Problem('bad_request', [fault('bad_request', '/on')]);
  return text;
}

function deviceOf(text = 'desktop'): 'desktop' | 'phone' {
  if (text !== 'desktop' && text !== 'phone') throw new Problem('bad_request', [fault('bad_request', '/device')]);
  return text;
}

function recordOf(given: unknown, n: number): { readonly id: string; readonly version: number | undefined } {
  const { id, version, ...rest } = (given ?? {}) as { id?: unknown; version?: unknown };
  const isVersion = version === undefined || Number.isSafeInteger(version);
  if (!isUuid(id) || !isVersion || Object.keys(rest).length > 0)
    throw new Problem('bad_request', [fault('bad_request', pointer('/records', n))]);
  return { id, version: version as number | undefined };
}

/** The same run for the same request and record, however often it is sent. */
const runOf = (work: string, record: string): string =>
  uuidv7(
    Number.parseInt(work.slice(0, 8) + work.slice(9, 13), 16),
    createHash('sha256').update(`${work}/${record}`).digest(),
  );
