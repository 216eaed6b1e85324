import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Moment } from '@mokuai/expression';
import { isUuid, Problem, type Clock, type Fault, type Result } from '@mokuai/kernel';
import {
  ReadRoad,
  type Counted,
  type HistoryRow,
  type ListKeys,
  type ReadInput,
  type SearchState,
} from '@mokuai/query';
import { isOutdated } from '../outdated.js';
import { requirePart } from '../parts.js';
import type { Models, Sql } from '../../ports.js';
import type { SearchStates } from '../../search/search-states.js';

export interface RecordReaderPorts {
  readonly sql: Sql;
  readonly models: Models;
  readonly clock: Clock;
  /** What is known of search indexes; without it none is used. */
  readonly searches?: Pick<SearchStates, 'of'>;
  /** Key of cursor signatures. */
  readonly cursorSecret: Uint8Array;
  /** The organisation's IANA zone: "today" in filters is its today. */
  readonly timeZone: string;
}

/** Reads of records. Every answer is JSON in UTF-8, made of what Postgres sent of what the actor may read, and passed through. */
export class RecordReader {
  readonly #road: ReadRoad;

  constructor(readonly ports: RecordReaderPorts) {
    this.#road = new ReadRoad(ports.cursorSecret);
  }

  /**
   * A page of records: `{"data": [...], "page": {"next", "count"?, "sums"?}}`.
   * @param input query parameters or JSON body (view, filter, sort, q, fields, expand, limit, after, offset, count, sum, deleted)
   * Throws `Problem`: 400 with the parameter's path, 404 for a module that is not there or of which no row may be read.
   */
  list(actor: Actor, module: string, input: ReadInput = {}): Promise<Uint8Array> {
    return this.#withModel(async (model) => {
      const moment = await this.#moment(actor, input);
      const state = await this.#searchState(model, module, input);
      const read = valueOf(this.#road.list(model, actor, module, input, moment, state));
      const [page, counted] = await Promise.all([
        this.ports.sql.records<ListKeys>(read.statement),
        read.count && this.ports.sql.query<Counted>(read.count),
      ]);
      return read.present(page, counted?.rows[0]);
    });
  }

  /** One record's JSON. Throws `Problem` 404 when there is none that the actor may see, 400 for bad `fields` or `expand`. */
  one(actor: Actor, module: string, id: string, input: ReadInput = {}): Promise<Uint8Array> {
    return this.#withModel(async (model) => {
      const statement = valueOf(this.#road.one(model, actor, module, idOf(id), input));
      const found = await this.ports.sql.records(statement);
      if (found.count === 0) throw new Problem('not_found');
      return found.text();
    });
  }

  /** What happened to a record, newest first: `{"data": HistoryEntry[], "page": {"next"}}`. Throws like `one`. */
  history(actor: Actor, module: string, id: string, input: ReadInput = {}): Promise<string> {
    return this.#withModel(async (model) => {
      requirePart(model.module(module), 'history');
      const read = valueOf(this.#road.history(model, actor, module, idOf(id), input));
      const { rows } = await this.ports.sql.query<HistoryRow>(read.statement);
      if (!rows[0]) throw new Problem('not_found');
      return read.present(rows[0]);
    });
  }

  /** Works on the newest Model this process knows; once more on the published one when tables turn out to have changed. */
  async #withModel<T>(work: (model: Model) => Promise<T>): Promise<T> {
    try {
      return await work(await this.ports.models.current());
    } catch (error) {
      if (!isOutdated(error)) throw error;
      return work(await this.ports.models.refresh());
    }
  }

  /** Which search indexes can be used, where something is searched for. */
  async #searchState(model: Model, name: string, { q }: ReadInput): Promise<SearchState | undefined> {
    const module = q === undefined ? undefined : model.module(name);
    return module && this.ports.searches?.of(module);
  }

  async #moment(actor: Actor, input: ReadInput): Promise<Moment> {
    const department = actor.department;
    return {
      now: this.ports.clock(),
      timeZone: this.ports.timeZone,
      userId: isUuid(actor.userId) ? actor.userId : null,
      departmentId: department?.id ?? null,
      departmentsBelow: department && mayNameDepartments(input) ? await this.#departmentsBelow(department) : [],
    };
  }

  async #departmentsBelow({ left, right }: NonNullable<Actor['department']>): Promise<string[]> {
    const { rows } = await this.ports.sql.query<{ id: string }>({
      name: 'departments_below',
      text: 'SELECT id FROM system.department_position WHERE lft BETWEEN $1 AND $2',
      values: [left, right],
    });
    return rows.map((row) => row.id);
  }
}

/** Only `{my_department: true, below: true}` asks for the departments below; a view's filter may say it too. */
const mayNameDepartments = (input: ReadInput): boolean =>
  input['view'] !== undefined || (input['filter'] !== undefined && JSON.stringify(input['filter']).includes('below'));

function idOf(text: string): string {
  const id = text.toLowerCase();
  if (!isUuid(id)) throw new Problem('not_found');
  return id;
}

/** A good result's value; a refusal is thrown under the code of its first fault. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Problem(result.faults[0]!.code, result.faults, {}, result.faults[0]!.params as Fault['params']);
}
