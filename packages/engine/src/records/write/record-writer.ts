import type { Actor } from '@mokuai/access';
import type { Json, Moment } from '@mokuai/expression';
import type { DuplicateMatch } from '@mokuai/contract';
import type { DuplicateRuleModel, Model, ModuleModel } from '@mokuai/definition';
import { isUuid, Problem, type RecordStatement } from '@mokuai/kernel';
import type { ChangeOutcome, CreateOutcome } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import { isOutdated } from '../outdated.js';
import { sideWriteOf, type SideWriteContext } from '../side-writes/index.js';
import { askOfChange, askOfNew } from './ask-conditions.js';
import { Bulk, type BulkResult } from './bulk.js';
import { purgeStatement, removeStatement, restoreStatement, updateStatement } from './change-statements.js';
import { createStatement } from './create-statement.js';
import { deleteDependents, hasDependents } from './dependents.js';
import { duplicateRulesFor, keysBefore, refuseDuplicates, supposedDuplicates, type Asking } from './duplicates.js';
import { badReferences, changedOf, writtenOf } from './outcome.js';
import { claimFiles, namesFiles, withFiles } from './files.js';
import { moduleOf, prepareCreate, prepareSupposed, prepareUpdate, type NewRecord } from './prepare.js';
import { retainedFields } from './retained.js';
import type { RecordData, WriteDeps, WriteOptions, Written } from './types.js';
import { upsert, type Identity } from './upsert.js';
import { isRetryable, takenFields, writeProblem } from './write-error.js';

/** How often a number that turns out to be taken is drawn again. */
const NUMBER_TRIES = 3;
/** How often a change is judged anew when the record changes between the judgement and the write. */
const JUDGED_TRIES = 10;
/** The change that asks whether there could be one. */
const NOTHING = { fields: [], values: {} };

/** What a write of one record is about, besides the actor. */
interface Target {
  readonly op: SideWriteContext['op'];
  readonly module: ModuleModel;
  readonly id: string;
  readonly values: RecordData;
}

/**
 * The one road by which records are written, whoever asks: keys and rights → defaults → validation → numbers → one statement
 * with row, history and event. A write made under a Model that is no longer published is planned again, once.
 * Every method throws `Problem`; after a refusal nothing has changed.
 */
export class RecordWriter {
  readonly #bulk: Bulk;

  constructor(private readonly deps: WriteDeps) {
    this.#bulk = new Bulk(deps, this, (actor) => this.#moment(actor));
  }

  /** Creates a record. Throws `already_made` where there is one with the id of the options. */
  create(actor: Actor, moduleName: string, data: RecordData, options: WriteOptions = {}): Promise<Written> {
    return this.#fenced(options, async (model) => {
      const module = moduleOf(model, actor, moduleName);
      const moment = this.#moment(actor);
      const prepared = prepareCreate(model, module, actor, data, moment);
      const place = { module, actor, id: undefined };
      const record = { ...prepared, values: await withFiles(options.sql ?? this.deps.db, place, prepared.values) };
      await askOfNew(options.sql ?? this.deps.db, model, module, actor, record, data, moment);
      const target: Target = { op: 'create', module, id: options.id ?? this.deps.newId(), values: record.values };
      return this.#write(model, actor, target, options, (sql) => this.#insert(sql, model, actor, target, record));
    });
  }

  /** Creates records of one module in the given transaction, by few statements; gives their ids, in order. */
  createAll(actor: Actor, moduleName: string, rows: readonly RecordData[], sql: Sql): Promise<string[]> {
    return this.#bulk.createAll(actor, moduleName, rows, sql);
  }

  /** Changes fields of a record; what is equal already stays out of history, and a change of nothing writes nothing. */
  update(actor: Actor, moduleName: string, id: string, data: RecordData, options: WriteOptions = {}): Promise<Written> {
    return this.#fenced(options, async (model) => {
      const module = this.#existing(model, actor, moduleName, id);
      const retained = await retainedFields(options.sql ?? this.deps.db, model, module, actor, id, data);
      const prepared = prepareUpdate(model, module, actor, data, retained);
      const values = await withFiles(options.sql ?? this.deps.db, { module, actor, id }, prepared.values);
      const change = { ...prepared, values };
      const target: Target = { op: 'update', module, id, values };
      return this.#judged(model, actor, target, options, (version) => {
        const judged = version === undefined ? options : { ...options, version };
        return this.#write(model, actor, target, options, (sql) =>
          this.#change(sql, module, updateStatement(model, actor, module, id, change, judged)),
        );
      });
    });
  }

  /**
   * Asks whether a record may be changed by this actor now, whatever it is that is changed; throws what an update would be
   * refused with. Inside a transaction the record stays as it is until its end.
   */
  async mayUpdate(
    actor: Actor,
    moduleName: string,
    id: string,
    options: Pick<WriteOptions, 'sql'> = {},
  ): Promise<void> {
    await this.#fenced(options, (model) => {
      const module = this.#existing(model, actor, moduleName, id);
      const statement = updateStatement(model, actor, module, id, NOTHING, {});
      return this.#change(options.sql ?? this.deps.db, module, statement);
    });
  }

  /**
   * What there is already of a record with these values: of a new one, or of `id`. Values that are not valid (yet) count as
   * empty. Throws what a write would be refused with before its values are looked at.
   */
  async duplicates(
    actor: Actor,
    moduleName: string,
    data: RecordData,
    id?: string,
  ): Promise<readonly DuplicateMatch[]> {
    return this.#fenced({}, async (model) => {
      const module =
        id === undefined ? moduleOf(model, actor, moduleName) : this.#existing(model, actor, moduleName, id);
      const values = prepareSupposed(model, module, actor, data, id === undefined ? 'create' : 'update');
      return supposedDuplicates({ sql: this.deps.db, model, module, actor, moment: this.#moment(actor) }, values, id);
    });
  }

  /** Changes the record that has a value of a unique field, or creates it. See `upsert`. */
  async upsert(
    actor: Actor,
    moduleName: string,
    by: Identity,
    data: RecordData,
    options: WriteOptions = {},
  ): Promise<Written & { readonly created: boolean }> {
    return this.#fenced(options, (model) => {
      const module = moduleOf(model, actor, moduleName);
      return upsert(this, this.deps.db, model, module, actor, by, data, this.#moment(actor), options);
    });
  }

  /** Moves a record to the recycle bin, with what lookups cascade to. */
  remove(actor: Actor, moduleName: string, id: string, options: WriteOptions = {}): Promise<Written> {
    return this.#fenced(options, async (model) => {
      const module = this.#existing(model, actor, moduleName, id);
      const target: Target = { op: 'delete', module, id, values: {} };
      return this.#write(model, actor, target, options, async (sql) => {
        const written = await this.#change(sql, module, removeStatement(model, actor, module, id, options));
        if (written && hasDependents(module)) await deleteDependents(sql, model, actor, module, [id]);
        return written;
      });
    });
  }

  /** Brings a record back from the recycle bin. Throws `not_unique` when its place was taken meanwhile. */
  restore(actor: Actor, moduleName: string, id: string, options: WriteOptions = {}): Promise<Written> {
    return this.#fenced(options, async (model) => {
      const module = this.#existing(model, actor, moduleName, id);
      const target: Target = { op: 'restore', module, id, values: {} };
      return this.#write(model, actor, target, options, (sql) =>
        this.#change(sql, module, restoreStatement(model, actor, module, id)),
      );
    });
  }

  /** Removes a record of the recycle bin for good, with its history. Takes the right to delete it and `manage_data`. */
  purge(actor: Actor, moduleName: string, id: string, options: WriteOptions = {}): Promise<void> {
    return this.#fenced(options, async (model) => {
      const module = this.#existing(model, actor, moduleName, id);
      if (!actor.engine && !actor.capabilities.has('manage_data') && !actor.capabilities.has('admin'))
        throw new Problem('forbidden');
      const target: Target = { op: 'purge', module, id, values: {} };
      const done = await this.#write(model, actor, target, options, async (sql) => {
        const { rows } = await sql
          .query<{ fenced: boolean; purged: boolean }>(purgeStatement(model, actor, module, id))
          .catch((error: unknown) => {
            throw writeProblem(module, error);
          });
        if (!rows[0]!.fenced) return undefined;
        if (!rows[0]!.purged) throw new Problem('not_found');
        return true;
      });
      return done && { done };
    }).then(() => undefined);
  }

  /**
   * Many writes: body `{atomic?, operations: [{op, id?, data?, version?}]}`, at most 5,000; a result per operation, in order.
   * Atomic: the first refusal undoes all, and the others are answered `rolled_back`. Takes the right `bulk`.
   */
  bulk(actor: Actor, moduleName: string, body: Json): Promise<BulkResult[]> {
    return this.#bulk.run(actor, moduleName, body);
  }

  /** Runs a write; where its Model turns out to be replaced (undefined), asks for the published one and runs it again, once. */
  async #fenced<T>(options: WriteOptions, write: (model: Model) => Promise<T | undefined>): Promise<T> {
    const attempt = async (model: Model): Promise<T | undefined> => {
      try {
        return await write(model);
      } catch (error) {
        if (options.sql) throw error;
        if (isOutdated(error)) return undefined;
        if (!isRetryable(error)) throw error;
        return write(model);
      }
    };
    const done = (await attempt(await this.deps.models.current())) ?? (await attempt(await this.deps.models.refresh()));
    if (done === undefined) throw new Problem('revision_changed');
    return done;
  }

  /**
   * Makes a change if the module's conditions and rules have nothing against it: of the version they were asked about, and
   * once more where the record is another by then. Who may not change the record learns nothing of what they say of it.
   */
  async #judged(
    model: Model,
    actor: Actor,
    { module, id, values }: Target,
    options: WriteOptions,
    change: (version: number | undefined) => Promise<Written | undefined>,
  ): Promise<Written | undefined> {
    const sql = options.sql ?? this.deps.db;
    for (let tries = 1; ; tries++) {
      const verdict = await askOfChange(sql, model, module, actor, id, values, this.#moment(actor));
      if (verdict && verdict.faults.length > 0) {
        // Whom an approval opened these fields to has shown the right already, of a record that is locked for others.
        if (!Object.keys(values).every((name) => options.unlock?.includes(name)))
          await this.#change(sql, module, updateStatement(model, actor, module, id, NOTHING, options));
        throw new Problem('invalid', verdict.faults);
      }
      if (!verdict || options.version !== undefined) return change(undefined);
      try {
        return await change(verdict.version);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'stale_version' || tries === JUDGED_TRIES) throw error;
      }
    }
  }

  /** Runs the statement: alone where nothing else has to happen, else in one transaction with the side writes. */
  #write<T>(
    model: Model,
    actor: Actor,
    target: Target,
    options: WriteOptions,
    statement: (sql: Sql) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const { op, module, id } = target;
    const side = sideWriteOf(module.name);
    const rules = rulesOf(model, actor, target);
    const files = (op === 'create' || op === 'update') && namesFiles(module, target.values);
    const alone = !side && !files && rules.length === 0 && !(op === 'delete' && hasDependents(module));
    if (alone) return statement(options.sql ?? this.deps.db);
    const together = async (sql: Sql): Promise<T | undefined> => {
      const context: SideWriteContext = { sql, model, actor, ...target };
      const asking: Asking = { sql, model, module, actor, moment: this.#moment(actor) };
      await side?.before?.(context);
      const before = rules.length > 0 && op === 'update' ? await keysBefore(asking, rules, id) : undefined;
      const written = await statement(sql);
      if (written === undefined) return undefined;
      await side?.after(context);
      if (files) await claimFiles(sql, target, actor);
      if (rules.length > 0)
        await refuseDuplicates(asking, rules, id, {
          ...(before && { before }),
          allowed: options.allowDuplicates ?? [],
        });
      return written;
    };
    return options.sql ? together(options.sql) : this.deps.db.transaction(together);
  }

  async #insert(
    sql: Sql,
    model: Model,
    actor: Actor,
    { module, id }: Target,
    record: NewRecord,
  ): Promise<Written | undefined> {
    const now = this.deps.clock();
    for (let tries = 1; ; tries++) {
      const numbers = await this.deps.numbers.take(model, module, record.values, now);
      const numbered = { ...record, values: { ...record.values, ...numbers.values } };
      try {
        const made = await sql.records<CreateOutcome>(
          createStatement(model, actor, module, id, numbered, numbers.counters),
        );
        const { fenced, bad } = made.last!;
        if (!fenced) return undefined;
        if (bad?.length) throw badReferences(bad);
        return writtenOf(made);
      } catch (error) {
        const taken = takenFields(module, error)?.find((field) => isNumber(numbers, field));
        // Inside somebody else's transaction the error has ended it already.
        if (taken === undefined || sql !== this.deps.db || tries === NUMBER_TRIES) throw writeProblem(module, error);
        await this.deps.numbers.repair(model, module, taken, record.values, now);
      }
    }
  }

  async #change(sql: Sql, module: ModuleModel, statement: RecordStatement): Promise<Written | undefined> {
    try {
      const changed = await sql.records<ChangeOutcome>(statement);
      return changed.last!.fenced ? changedOf(changed) : undefined;
    } catch (error) {
      throw writeProblem(module, error);
    }
  }

  #existing(model: Model, actor: Actor, moduleName: string, id: string): ModuleModel {
    const module = moduleOf(model, actor, moduleName);
    if (!isUuid(id)) throw new Problem('not_found');
    return module;
  }

  #moment(actor: Actor): Moment {
    return {
      now: this.deps.clock(),
      timeZone: this.deps.timeZone,
      userId: isUuid(actor.userId) ? actor.userId : null,
      departmentId: actor.department?.id ?? null,
      departmentsBelow: [],
    };
  }
}

/** The rules about duplicates that a write is asked. Who takes a record back cannot answer a warning. */
function rulesOf(model: Model, actor: Actor, { op, module, values }: Target): readonly DuplicateRuleModel[] {
  if (op === 'delete' || op === 'purge') return [];
  const rules = duplicateRulesFor(model, actor, module, op === 'update' ? Object.keys(values) : undefined);
  return op === 'restore' ? rules.filter(({ action }) => action === 'block') : rules;
}

const isNumber = (
  numbers: {
    readonly values: RecordData;
    readonly counters: readonly { readonly shape: { readonly field: string } }[];
  },
  field: string,
): boolean => Object.hasOwn(numbers.values, field) || numbers.counters.some((c) => c.shape.field === field);
