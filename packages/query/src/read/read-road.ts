import { accessSignature, type Actor } from '@mokuai/access';
import { ruleLabels, type Model } from '@mokuai/definition';
import type { Moment } from '@mokuai/expression';
import { ok, type RecordStatement, type Result, type Statement } from '@mokuai/kernel';
import type { SearchState } from '../search/state.js';
import { allowList, allowOne } from './allow.js';
import type { ReadInput } from './given.js';
import { historySql, parseHistory, presentHistory, type HistoryRow } from './history.js';
import { parseList, parseOne, type ListRequest } from './parse-list.js';
import { plan } from './plan.js';
import { Preparer, type Prepared, type PreparedRecords } from './prepared.js';
import { ListShape, type ListRead } from './read-list.js';
import { Recent } from './recent.js';
import { oneSql } from './to-sql.js';

const REMEMBERED = 1000;
const LONGEST_KEY = 4096;

/** What was compiled under one Model: everything in it is the same for all actors of the same rights. */
class Compiled {
  readonly lists = new Recent<ListShape>(REMEMBERED);
  readonly ones = new Recent<PreparedRecords>(REMEMBERED);
  readonly histories = new Recent<Prepared>(REMEMBERED);
  readonly preparer = new Preparer();
}

/** History ready to be read. */
export interface HistoryRead {
  /** No row: there is no such record. */
  readonly statement: Statement;
  present(row: HistoryRow): string;
}

/**
 * The one road of record reads: parse → allow → plan → toSql. The caller runs the statements; rows become JSON on the wire.
 * A request that was seen before under the same Model and rights costs no planning.
 */
export class ReadRoad {
  readonly #compiled = new WeakMap<Model, Compiled>();

  /** @param secret key of cursor signatures */
  constructor(readonly secret: Uint8Array) {}

  /** `GET /api/records/:module` and its like; `state` for a search. Faults: 400 with the parameter's path; `unknown_module`; `forbidden`. */
  list(
    model: Model,
    actor: Actor,
    module: string,
    input: ReadInput,
    moment: Moment,
    state?: SearchState,
  ): Result<ListRead> {
    const { after, ...rest } = input;
    const compiled = this.#of(model);
    const key = `${module}|${accessSignature(actor)}|${moment.timeZone}|${state?.version ?? ''}|${JSON.stringify(rest)}`;
    const known = typeof after === 'string' || after === undefined ? compiled.lists.get(key) : undefined;
    if (known) return known.read(actor, after as string | undefined, moment);

    const request = parseList(input);
    if (!request.ok) return request;
    const query = allowList(model, actor, module, request.value, state);
    if (!query.ok) return query;
    const binding = bindingOf(query.value.access.module.hash, request.value);
    const shape = new ListShape(query.value, binding, compiled.preparer, this.secret);
    if (key.length <= LONGEST_KEY) compiled.lists.set(key, shape);
    return shape.read(actor, request.value.after, moment);
  }

  /** One live record, or no row. `id` must be a UUID. */
  one(model: Model, actor: Actor, module: string, id: string, input: ReadInput): Result<RecordStatement> {
    const compiled = this.#of(model);
    const key = `${module}|${accessSignature(actor)}|${JSON.stringify(input)}`;
    let prepared = compiled.ones.get(key);
    if (!prepared) {
      const request = parseOne(input);
      if (!request.ok) return request;
      const query = allowOne(model, actor, module, request.value);
      if (!query.ok) return query;
      prepared = compiled.preparer.prepare(oneSql(plan(query.value)), query.value.access.module.hash);
      if (key.length <= LONGEST_KEY) compiled.ones.set(key, prepared);
    }
    return ok(prepared.statement({ actor, id }));
  }

  /** What happened to a record, newest first, as far as the actor may read its fields now. `id` must be a UUID. */
  history(model: Model, actor: Actor, module: string, id: string, input: ReadInput): Result<HistoryRead> {
    const request = parseHistory(input, id, this.secret);
    if (!request.ok) return request;
    const compiled = this.#of(model);
    const { limit, below } = request.value;
    const key = `${module}|${accessSignature(actor)}|${limit}`;
    let prepared = compiled.histories.get(key);
    if (!prepared) {
      const query = allowOne(model, actor, module, { fields: undefined, expand: [] });
      if (!query.ok) return query;
      const written = historySql(query.value, ruleLabels(model, module), limit);
      prepared = compiled.preparer.prepare(written, query.value.access.module.hash);
      compiled.histories.set(key, prepared);
    }
    return ok({
      statement: prepared.statement({ actor, id, below }),
      present: (row) => presentHistory(row, limit, id, this.secret),
    });
  }

  #of(model: Model): Compiled {
    let compiled = this.#compiled.get(model);
    if (!compiled) this.#compiled.set(model, (compiled = new Compiled()));
    return compiled;
  }
}

/** A cursor goes on with the rows of one query in one order; what is shown of them may change. */
const bindingOf = (hash: string, { view, filter, sort, q, deleted, tops }: ListRequest): string =>
  JSON.stringify([hash, view, filter, sort, q, deleted, ...(tops === undefined ? [] : [tops])]);
