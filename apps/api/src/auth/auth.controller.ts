import { Controller, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import type { LoginAnswer, Me } from '@mokuai/contract';
import { meOf, SESSION_LIFE, type AuthStore, type Preferences, type SignIn } from '@mokuai/engine';
import { fault, Problem } from '@mokuai/kernel';
import { bodyOf } from '../http/body-of.js';
import type { ApiReply, ApiRequest } from '../http/http-types.js';
import { askedLocale } from '../http/locale-of.js';
import type { ApiConfig } from '../platform/config.js';
import { AUTH_STORE, CONFIG, PREFERENCES, SIGN_IN } from '../platform/tokens.js';
import { Public } from './access-rules.js';
import { sessionOf } from './current-actor.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';

/** Signing in and out, and one's own account. */
@Controller('auth')
export class AuthController {
  private readonly secure: boolean;

  constructor(
    @Inject(SIGN_IN) private readonly signIn: SignIn,
    @Inject(AUTH_STORE) private readonly store: AuthStore,
    @Inject(PREFERENCES) private readonly preferences: Preferences,
    @Inject(CONFIG) config: ApiConfig,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  @Public()
  @Post('login')
  @HttpCode(200)
  async login(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<LoginAnswer> {
    const { email, password } = bodyOf(request, { email: 'string', password: 'string' });
    const answer = await this.signIn.login(email, password, request.ip);
    const user = await this.preferences.begin(answer.user, askedLocale(request));
    return this.welcome(reply, { ...answer, user });
  }

  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<void> {
    bodyOf(request, {});
    await this.signIn.logout(sessionOf(request));
    clearSessionCookie(reply, this.secure);
  }

  @Get('me')
  me(@Req() request: ApiRequest): Promise<Me> {
    return meOf(sessionOf(request).actor, this.store);
  }

  @Patch('me')
  setPreferences(@Req() request: ApiRequest): Promise<Me> {
    return this.preferences.set(
      sessionOf(request).actor,
      bodyOf(request, { locale: 'string?', theme: 'string?', density: 'string?', tabs: 'object?' }),
    );
  }

  /** Ends every session of the user; the answer is a new one. */
  @Post('password')
  @HttpCode(200)
  async password(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<LoginAnswer> {
    const { current, password } = bodyOf(request, { current: 'string', password: 'string' });
    return this.welcome(reply, await this.signIn.changePassword(sessionOf(request), current, password, request.ip));
  }

  @Post('tokens')
  async token(@Req() request: ApiRequest): Promise<{ token: string; expires_at: string }> {
    const { name, days } = bodyOf(request, { name: 'string', days: 'number' });
    if (!Number.isInteger(days) || days < 1) throw new Problem('invalid', [fault('too_small', '/days', { min: 1 })]);
    if (days > 365) throw new Problem('invalid', [fault('too_big', '/days', { max: 365 })]);
    if (name.trim() === '') throw new Problem('invalid', [fault('required', '/name')]);
    if (name.length > 100) throw new Problem('invalid', [fault('too_long', '/name', { max: 100 })]);
    return this.signIn.createToken(sessionOf(request), name.trim(), days);
  }

  private welcome(reply: ApiReply, answer: LoginAnswer): LoginAnswer {
    setSessionCookie(reply, answer.token, SESSION_LIFE / 1000, this.secure);
    return answer;
  }
}
