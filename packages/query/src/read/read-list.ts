import type { Actor } from '@mokuai/access';
import type { Moment } from '@mokuai/expression';
import { fail, fault, ok, type Result, type Statement } from '@mokuai/kernel';
import type { AllowedQuery } from './allow.js';
import { openCursor, signCursor, type CursorKeys } from './cursor.js';
import { pageOf } from './page-of.js';
import { plan } from './plan.js';
import type { Prepared, Preparer } from './prepared.js';
import { COUNT_CAP, countSql, listSql } from './to-sql.js';
import type { Written } from './written.js';

/** The one row that a list statement answers with. */
export interface ListRow {
  readonly data: string | null;
  readonly n: number;
  readonly [key: `k${number}`]: string | null;
}

/** A list ready to be run: its statement, the one that counts where a count is wanted, and what to make of their rows. */
export interface ListRead {
  readonly statement: Statement;
  readonly count: Statement | undefined;
  /** The answer's JSON text. `counted` is the count statement's `n`. */
  present(row: ListRow, counted?: number): string;
}

/** One list request, allowed and planned once for all actors of the same rights, with the statements it has been run with. */
export class ListShape {
  readonly #statements = new Map<string, Prepared>();
  #count: Prepared | undefined;
  readonly #dynamic: boolean;

  /** @param binding what, beside the actor, a cursor of this list is good for */
  constructor(
    readonly query: AllowedQuery,
    readonly binding: string,
    readonly preparer: Preparer,
    readonly secret: Uint8Array,
  ) {
    this.#dynamic = query.dynamic;
  }

  /** Fault: `bad_cursor`. */
  read(actor: Actor, after: string | undefined, moment: Moment): Result<ListRead> {
    const binding = `${actor.userId}|${this.binding}`;
    const keys = after === undefined ? undefined : openCursor(after, binding, this.secret);
    if (after !== undefined && keys?.length !== this.query.sort.length) return fail(fault('bad_cursor', '/after'));
    return ok({
      statement: this.#list(keys, moment).statement({ actor, keys }),
      count: this.query.count === 'none' ? undefined : this.#counting(moment).statement({ actor }),
      present: (row, counted) => this.#present(row, counted, binding),
    });
  }

  #list(keys: CursorKeys | undefined, moment: Moment): Prepared {
    const isNull = keys?.map((key) => key === null);
    const make = () => this.#prepare(listSql(plan(this.query, isNull), moment));
    if (this.#dynamic) return make();
    const variant = isNull?.join() ?? '';
    let prepared = this.#statements.get(variant);
    if (!prepared) this.#statements.set(variant, (prepared = make()));
    return prepared;
  }

  #counting(moment: Moment): Prepared {
    const make = () => this.#prepare(countSql(plan(this.query), moment));
    return this.#dynamic ? make() : (this.#count ??= make());
  }

  #prepare(written: Written): Prepared {
    const { hash } = this.query.access.module;
    return written.slots.ranged ? this.preparer.unprepared(written) : this.preparer.prepare(written, hash);
  }

  #present(row: ListRow, counted: number | undefined, binding: string): string {
    const { limit, sort, count } = this.query;
    const { entries, more } = pageOf(row.data, row.n, limit);
    const keys = sort.map((_, i) => row[`k${i}`] ?? null);
    const next = more ? `"${signCursor(keys, binding, this.secret)}"` : 'null';
    return `{"data":[${entries}],"page":{"next":${next}${counted === undefined ? '' : countJson(counted, count)}}}`;
  }
}

const countJson = (n: number, count: AllowedQuery['count']): string =>
  count === 'estimate' ? `,"count":${Math.min(n, COUNT_CAP)},"countCapped":${n > COUNT_CAP}` : `,"count":${n}`;
