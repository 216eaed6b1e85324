import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { isUuid } from '@mokuai/kernel';
import type { WriteValues } from '@mokuai/query';

/** The slots that every write has in common. The engine's own work has no user: its writes are by nobody, via something. */
export function actorValues(model: Model, actor: Actor): WriteValues {
  const { via, department } = actor;
  return {
    revision: model.revision,
    me: isUuid(actor.userId) ? actor.userId : null,
    left: department?.left,
    right: department?.right,
    via: via && JSON.stringify({ kind: via.kind, name: via.name, id: via.id }),
    depth: via?.depth ?? 0,
  };
}
