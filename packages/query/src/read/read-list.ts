import type { Actor } from '@mokuai/access';
import type { Moment } from '@mokuai/expression';
import { fail, fault, ok, type Records, type RecordStatement, type Result, type Statement } from '@mokuai/kernel';
import type { AllowedQuery } from './allow.js';
import { openCursor, signCursor, type CursorKeys } from './cursor.js';
import { plan } from './plan.js';
import type { Prepared, PreparedRecords, Preparer } from './prepared.js';
import { COUNT_CAP, countSql, listSql } from './to-sql.js';
import type { WrittenRecords } from './written.js';

/** What stands beside a record of a list: its sort keys, as Postgres writes them. */
export interface ListKeys {
  readonly [key: `k${number}`]: string | null;
}

/** A list ready to be run: its statement, the one that counts where a count is wanted, and what to make of their rows. */
export interface ListRead {
  readonly statement: RecordStatement;
  readonly count: Statement | undefined;
  /** The answer's JSON in UTF-8. `counted` is the count statement's row. */
  present(records: Records<ListKeys>, counted?: Counted): Uint8Array;
}

/** What the count statement gives: how many, and the sums as numbers in text, null where there is nothing to add up. */
export interface Counted {
  readonly n: number;
  readonly [sum: `s${number}`]: string | null;
}

/** One list request, allowed and planned once for all actors of the same rights, with the statements it has been run with. */
export class ListShape {
  readonly #statements = new Map<string, PreparedRecords>();
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
      count:
        this.query.count === 'none' && this.query.sum.length === 0
          ? undefined
          : this.#counting(moment).statement({ actor }),
      present: (records, counted) => this.#present(records, counted, binding),
    });
  }

  #list(keys: CursorKeys | undefined, moment: Moment): PreparedRecords {
    const isNull = keys?.map((key) => key === null);
    const make = () => this.#prepareList(listSql(plan(this.query, isNull), moment));
    if (this.#dynamic) return make();
    const variant = isNull?.join() ?? '';
    let prepared = this.#statements.get(variant);
    if (!prepared) this.#statements.set(variant, (prepared = make()));
    return prepared;
  }

  #counting(moment: Moment): Prepared {
    const { hash } = this.query.access.module;
    const make = (): Prepared => {
      const written = countSql(plan(this.query), moment);
      return this.query.search ? this.preparer.unprepared(written) : this.preparer.prepare(written, hash);
    };
    return this.#dynamic ? make() : (this.#count ??= make());
  }

  #prepareList(written: WrittenRecords): PreparedRecords {
    const { hash } = this.query.access.module;
    const forItsValues = written.slots.ranged || this.query.search !== undefined;
    return forItsValues ? this.preparer.unprepared(written) : this.preparer.prepare(written, hash);
  }

  #present(records: Records<ListKeys>, counted: Counted | undefined, binding: string): Uint8Array {
    const { limit, sort, count, sum, nearest } = this.query;
    const isMore = records.count > limit;
    const keys = isMore && !nearest ? sort.map((_, i) => records.last![`k${i}`] ?? null) : undefined;
    const next = keys ? `"${signCursor(keys, binding, this.secret)}"` : 'null';
    const more = nearest ? `,"more":${isMore}` : '';
    const counts = counted === undefined ? '' : countJson(counted.n, count) + sumsJson(counted, sum);
    return records.text('{"data":[', `],"page":{"next":${next}${more}${counts}}}`);
  }
}

function countJson(n: number, count: AllowedQuery['count']): string {
  if (count === 'none') return '';
  return count === 'estimate' ? `,"count":${Math.min(n, COUNT_CAP)},"countCapped":${n > COUNT_CAP}` : `,"count":${n}`;
}

function sumsJson(counted: Counted, sum: AllowedQuery['sum']): string {
  if (sum.length === 0) return '';
  return `,"sums":{${sum.map(({ name }, i) => `"${name}":${counted[`s${i}`] ?? 'null'}`).join(',')}}`;
}
