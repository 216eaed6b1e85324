import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { LoginAnswer, SetupState } from '@mokuai/contract';
import { SESSION_LIFE, type SetUp, type SignIn } from '@mokuai/engine';
import { LOCALES, type Locale } from '@mokuai/kernel';
import type { DemoAccounts } from '../definitions/create-templates.js';
import { bodyOf } from '../http/body-of.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';
import type { ApiConfig } from '../platform/config.js';
import { CONFIG, DEMO_ACCOUNTS, SET_UP, SIGN_IN } from '../platform/tokens.js';
import { Public } from './access-rules.js';
import { setSessionCookie } from './session-cookie.js';

/** First run: the first visitor makes the first administrator. */
@Public()
@Controller('auth/setup')
export class SetupController {
  constructor(
    @Inject(SET_UP) private readonly setUp: SetUp,
    @Inject(SIGN_IN) private readonly signIn: SignIn,
    @Inject(DEMO_ACCOUNTS) private readonly demo: DemoAccounts,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  async state(@Req() request: ApiRequest): Promise<SetupState> {
    return { needed: await this.setUp.isNeeded(), demo: this.demo[localeOf(request)] };
  }

  @Post()
  async make(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<LoginAnswer> {
    const { locale, ...admin } = bodyOf(request, {
      name: 'string',
      email: 'string',
      password: 'string',
      locale: 'string?',
    });
    const chosen = LOCALES.includes(locale as Locale) ? (locale as Locale) : localeOf(request);
    const answer = await this.setUp.byVisitor({ ...admin, locale: chosen }, this.signIn, request.ip);
    setSessionCookie(reply, answer.token, SESSION_LIFE / 1000, this.config.publicUrl.startsWith('https:'));
    return answer;
  }
}
