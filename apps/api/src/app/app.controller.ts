import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import type { AppInfo } from '@mokuai/contract';
import { appInfo, type Badges, type EffectiveModules, type Models } from '@mokuai/engine';
import { CurrentActor } from '../auth/current-actor.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { queryOf } from '../http/query-of.js';
import { sendTagged } from '../http/send-tagged.js';
import type { ApiConfig } from '../platform/config.js';
import { BADGES, CONFIG, EFFECTIVE_MODULES, MODELS } from '../platform/tokens.js';

/** The client asks every time and gets 304 while nothing changed. */
const REVALIDATE = 'private, no-cache';
const FOR_EVER = 'private, max-age=31536000, immutable';

/** What the signed-in user sees of the application. */
@Controller()
export class AppController {
  constructor(
    @Inject(MODELS) private readonly models: Models,
    @Inject(BADGES) private readonly badges: Badges,
    @Inject(EFFECTIVE_MODULES) private readonly modules: EffectiveModules,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('app')
  app(@CurrentActor() actor: Actor): Promise<AppInfo> {
    return appInfo(actor, this.models, this.badges, this.config.timeZone);
  }

  @Get('modules/:module')
  async module(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    queryOf(request, []);
    const tagged = await this.modules.effective(actor, module);
    sendTagged(request, reply, tagged, 'application/json; charset=utf-8', REVALIDATE);
  }

  /** The hash in the address changes with the content: it may be kept for ever. */
  @Get('modules/:module/validators.js')
  async validators(
    @CurrentActor() actor: Actor,
    @Param('module') module: string,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const { hash } = queryOf(request, ['hash']);
    const tagged = await this.modules.validators(actor, module);
    const isCurrent = hash === (await this.modules.validatorsHash(actor, module));
    sendTagged(request, reply, tagged, 'text/javascript; charset=utf-8', isCurrent ? FOR_EVER : REVALIDATE);
  }
}
