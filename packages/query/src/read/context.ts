import type { Moment, ParamSink } from '@mokuai/expression';
import type { Access, Branch, ScopeParams } from '@mokuai/access';

/** What the pieces of one statement share while its text is written. */
export interface SqlContext {
  readonly params: ParamSink;
  readonly scope: ScopeParams;
  /** What dynamic operands of filters stand for. */
  readonly moment: Moment;
  /** The actor's read access to a module; undefined where there is no such module. */
  access(module: string): Access | undefined;
  /** A table alias not used before in the statement. */
  alias(): string;
}

/** A row that the statement has under an alias. */
export interface Row {
  readonly alias: string;
  readonly access: Access;
  /** A branch the row is known to be in, and branches it is known not to be in. */
  readonly holds?: Branch;
  readonly lacks?: readonly Branch[];
}

/** For statements without filters. */
export const NO_MOMENT: Moment = { now: 0, timeZone: 'UTC', userId: null, departmentId: null, departmentsBelow: [] };

/** A context over placeholders that may stand for any actor of the same access. */
export function contextOf(
  access: SqlContext['access'],
  params: ParamSink,
  scope: ScopeParams,
  moment: Moment,
): SqlContext {
  let aliases = 0;
  return { params, scope, moment, access, alias: () => `t${++aliases}` };
}
