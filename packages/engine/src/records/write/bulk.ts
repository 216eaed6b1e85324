import { accessTo, type Actor } from '@mokuai/access';
import type { Json, Moment } from '@mokuai/expression';
import { Problem } from '@mokuai/kernel';
import type { Sql } from '../../ports.js';
import { parseBulk, type BulkOperation } from './bulk-input.js';
import { canCreateMany, createMany } from './create-many.js';
import { namesFiles } from './files.js';
import { moduleOf } from './prepare.js';
import type { RecordWriter } from './record-writer.js';
import type { RecordData, WriteDeps, WriteOptions } from './types.js';

/** What became of one operation. */
export type BulkResult =
  | { readonly status: 'ok'; readonly id: string; readonly version: number }
  | { readonly status: 'error'; readonly problem: Problem };

/** Rows created by one statement: enough to be cheap, not so many that others wait long for what they lock. */
const CHUNK = 500;

/** Carries the results out of a transaction that has to be rolled back. */
class Refused extends Error {
  constructor(
    readonly at: number,
    readonly problem: Problem,
  ) {
    super('refused');
  }
}

/** What all operations have in common: the transaction that they are one of, and what is allowed to them. */
type BulkOptions = Pick<WriteOptions, 'sql' | 'allowDuplicates'>;

/** Many writes to one module, each checked like a single one, with an answer per operation. See `RecordWriter.bulk`. */
export class Bulk {
  constructor(
    private readonly deps: WriteDeps,
    private readonly writer: RecordWriter,
    private readonly momentOf: (actor: Actor) => Moment,
  ) {}

  async run(actor: Actor, moduleName: string, body: Json): Promise<BulkResult[]> {
    const model = await this.deps.models.current();
    const module = moduleOf(model, actor, moduleName);
    if (accessTo(model, actor, module.name, 'bulk')!.branches.length === 0) throw new Problem('forbidden');
    const { atomic, operations, allowDuplicates } = parseBulk(body);
    if (!atomic) return this.#all(actor, moduleName, operations, { allowDuplicates });
    try {
      return await this.deps.db.transaction((sql) =>
        this.#all(actor, moduleName, operations, { sql, allowDuplicates }),
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { at, problem } = error;
      return operations.map((_, n) => ({ status: 'error', problem: n === at ? problem : new Problem('rolled_back') }));
    }
  }

  /** Creates all of them inside somebody else's transaction; gives their ids, in order. Throws the first refusal. */
  async createAll(actor: Actor, module: string, rows: readonly RecordData[], sql: Sql): Promise<string[]> {
    try {
      const operations = rows.map((data) => ({ op: 'create' as const, data }));
      const made = await this.#all(actor, module, operations, { sql });
      return made.map((result) => (result as Extract<BulkResult, { status: 'ok' }>).id);
    } catch (error) {
      throw error instanceof Refused ? error.problem : error;
    }
  }

  /** All operations in their order. Inside a transaction the first refusal ends the whole. */
  async #all(
    actor: Actor,
    module: string,
    operations: readonly BulkOperation[],
    options: BulkOptions,
  ): Promise<BulkResult[]> {
    const { sql } = options;
    const results: BulkResult[] = [];
    while (results.length < operations.length) {
      const creates = leadingCreates(operations.slice(results.length, results.length + CHUNK));
      const done = creates.length > 1 ? await this.#many(actor, module, creates, options) : undefined;
      if (done) results.push(...done);
      else results.push(await this.#one(actor, module, operations[results.length]!, options));
      const refused = results.findIndex((result) => result.status === 'error');
      if (sql && refused >= 0) throw new Refused(refused, (results[refused] as { problem: Problem }).problem);
    }
    return results;
  }

  /** Creates by one statement; undefined where the module does not allow it. What it left out is asked for one by one. */
  async #many(
    actor: Actor,
    moduleName: string,
    rows: readonly RecordData[],
    options: BulkOptions,
  ): Promise<BulkResult[] | undefined> {
    const { sql } = options;
    const attempt = async (model: Awaited<ReturnType<WriteDeps['models']['refresh']>>) => {
      const module = moduleOf(model, actor, moduleName);
      // Files change hands one record at a time.
      if (!canCreateMany(model, actor, module) || rows.some((row) => namesFiles(module, row))) return [];
      return createMany(this.deps, sql ?? this.deps.db, model, actor, module, rows, this.momentOf(actor));
    };
    const made = (await attempt(await this.deps.models.current())) ?? (await attempt(await this.deps.models.refresh()));
    if (!made) throw new Problem('revision_changed');
    if (made.length === 0) return undefined;
    const results: BulkResult[] = [];
    for (const [n, result] of made.entries()) {
      if (!result) results.push(await this.#one(actor, moduleName, { op: 'create', data: rows[n]! }, options));
      else if ('id' in result) results.push({ status: 'ok', id: result.id, version: 1 });
      else results.push({ status: 'error', problem: result.problem });
    }
    return results;
  }

  async #one(actor: Actor, module: string, operation: BulkOperation, shared: BulkOptions): Promise<BulkResult> {
    const options = { ...shared, ...('version' in operation && { version: operation.version }) };
    try {
      const { id, version } =
        operation.op === 'create'
          ? await this.writer.create(actor, module, operation.data, options)
          : operation.op === 'update'
            ? await this.writer.update(actor, module, operation.id, operation.data, options)
            : await this.writer.remove(actor, module, operation.id, options);
      return { status: 'ok', id, version };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { status: 'error', problem: error };
    }
  }
}

/** The data of the creates that the operations begin with. */
function leadingCreates(operations: readonly BulkOperation[]): RecordData[] {
  const end = operations.findIndex((operation) => operation.op !== 'create');
  return operations.slice(0, end < 0 ? undefined : end).map((operation) => (operation as { data: RecordData }).data);
}
