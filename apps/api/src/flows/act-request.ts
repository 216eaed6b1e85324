import type { ActRequest } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import { ACTS, type Act } from '@mokuai/flow';
import { fault, isUuid, pointer, Problem } from '@mokuai/kernel';
import { bodyOf } from '../http/body-of.js';
import type { ApiRequest } from '../http/http-types.js';
import { checkComment } from './check-comment.js';

const SHAPE = {
  action: 'string',
  version: 'number?',
  comment: 'string?',
  users: 'array?',
  to: 'string?',
  position: 'string?',
  data: 'object?',
} as const;

/**
 * What a person wants to do to an approval. Signers are added before the acting person, and a return goes to the submitter:
 * `position` and `to` may say so, and nothing else.
 */
export function actRequest(request: ApiRequest): ActRequest {
  const { action, version, comment, users, to, position, data } = bodyOf(request, SHAPE);
  checkComment(comment);
  const known = (ACTS as readonly string[]).includes(action);
  const faults = [
    ...(known ? [] : [fault('not_an_option', '/action')]),
    ...(to === undefined || to === 'submitter' ? [] : [fault('not_an_option', '/to')]),
    ...(position === undefined || position === 'before' ? [] : [fault('not_an_option', '/position')]),
    ...(users ?? []).flatMap((id, i) => (isUuid(id) ? [] : [fault('missing_reference', pointer('', 'users', i))])),
  ];
  if (faults.length > 0) throw new Problem('invalid', faults);
  return {
    action: action as Act,
    version,
    comment,
    users: users as readonly string[] | undefined,
    data: data as Readonly<Record<string, Json>> | undefined,
  };
}
