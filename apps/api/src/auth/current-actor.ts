import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@mokuai/access';
import { Problem } from '@mokuai/kernel';
import type { ApiRequest, Session } from '../http/http-types.js';

/** The session the guard let in. Throws `not_signed_in` on a public route whose caller has none. */
export function sessionOf(request: ApiRequest): Session {
  if (!request.session) throw new Problem('not_signed_in');
  return request.session;
}

/** Controller parameter: who asks. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => sessionOf(context.switchToHttp().getRequest<ApiRequest>()).actor,
);
