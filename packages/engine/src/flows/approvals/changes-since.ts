import type { ApprovalDetail } from '@mokuai/contract';
import type { ModuleModel } from '@mokuai/definition';
import type { Values } from '../../records/path-value.js';

/** Own fields, known then and now, whose values differ; a field that was not there yet was empty. */
export function changesSince(module: ModuleModel | undefined, then: Values, now: Values): ApprovalDetail['changes'] {
  const fields = (module?.ownFields ?? []).map(({ name }) => name).filter((name) => name in now);
  const changed = fields.filter((name) => !isSame(then[name] ?? null, now[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, [then[name] ?? null, now[name] ?? null]]));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
