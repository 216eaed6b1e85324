import type { ModuleModel } from '@mokuai/definition';
import type { Clock } from '@mokuai/kernel';
import { searchStateFrom, searchStateStatement, type SearchState, type SearchStateRow } from '@mokuai/query';
import type { Sql } from '../ports.js';

/** For so long what is known of an index is good enough: it comes to be used a minute after it is made. */
const GOOD_FOR_MS = 60_000;

interface Known {
  readonly state: Promise<SearchState>;
  readonly until: number;
}

/** What the database tells of search indexes, asked when a module is searched and now and then again. */
export class SearchStates {
  /** By the compiled module: one that changes is asked for anew, as its indexes may be others under the same names. */
  readonly #known = new WeakMap<ModuleModel, Known>();
  #version = 0;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** Waits for the first answer only; a search goes on with the former one while another is fetched. */
  of(module: ModuleModel): Promise<SearchState> {
    const known = this.#known.get(module);
    if (known && this.clock() < known.until) return known.state;
    const fresh = this.#ask(module);
    const state = known ? fresh.catch(() => known.state) : fresh;
    this.#known.set(module, { state: known?.state ?? state, until: this.clock() + GOOD_FOR_MS });
    state.then(
      () => this.#known.set(module, { state, until: this.clock() + GOOD_FOR_MS }),
      () => this.#known.delete(module),
    );
    return known?.state ?? state;
  }

  async #ask(module: ModuleModel): Promise<SearchState> {
    const { rows } = await this.sql.query<SearchStateRow>(searchStateStatement(module));
    return searchStateFrom(rows, ++this.#version);
  }
}
