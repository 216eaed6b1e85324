import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Sessions } from '@mokuai/engine';
import { Problem } from '@mokuai/kernel';
import type { ApiRequest } from '../http/http-types.js';
import { SESSIONS } from '../platform/tokens.js';
import { accessRule, type AccessRule } from './access-rules.js';
import { credentialOf, isFromOurPage } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request in: finds its session, demands the route's capability, refuses forged writes. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const rule = accessRule(context.getHandler(), context.getClass());
    const credential = credentialOf(request);
    const session = credential && (await this.sessions.resolve(credential.token));
    if (session) request.session = session;
    if (rule.isPublic) return true;
    if (!session) throw new Problem('not_signed_in');
    if (credential.by === 'cookie' && !SAFE.has(request.method) && !isFromOurPage(request)) throw new Problem('csrf');
    demand(rule, session.actor.capabilities);
    return true;
  }
}

function demand(rule: AccessRule, held: ReadonlySet<string>): void {
  if (rule.capability !== undefined && !held.has(rule.capability) && !held.has('admin')) throw new Problem('forbidden');
}
