import { compileModel, type StepKind } from '@mokuai/definition';
import { fault, Problem, type Fault } from '@mokuai/kernel';
import { dropKept, existingFrom, existingStatement, planDdlInParts, planWords, type DdlStep, type Existing, type ExistingRow } from '@mokuai/query'; // prettier-ignore
import { sqlState, type Sql } from '../ports.js';
import { asProblemFaults, checkPublish } from './check-publish.js';
import { withChanges } from './document-set.js';
import { fittingKept, takenOf } from './kept-offers.js';
import { inTurns } from './in-turns.js';
import { LOCK_TIMEOUT, SWITCH_TIMEOUT, untilLocked } from './lock-retry.js';
import { lossesOf } from './losses.js';
import type { DefinitionStore, DocumentChangeAt, PublishFailure, PublishRow, PublishSession, PublishStore, StepRow } from './ports.js'; // prettier-ignore
import type { PublishedModels } from './published-models.js';
import { isLost, messageOf, StepTaker } from './step-taker.js';

export interface PublisherPorts {
  readonly definitions: DefinitionStore;
  readonly publishes: PublishStore;
  readonly models: PublishedModels;
  readonly newId: () => string;
  readonly steps: readonly StepKind[];
}

/** What is to be published, and by whom. */
export interface PublishOrder {
  readonly changes: readonly DocumentChangeAt[];
  readonly message: string | null;
  readonly actor: string | null;
  /** The losses that were agreed to. `all`: whatever is lost. */
  readonly confirm: readonly string[] | 'all';
}

/**
 * Brings a new revision into force: *expand* online → *switch* in one short transaction → *contract*. There is one publisher
 * at a time; every step can be repeated, so what is interrupted is planned again from what the database has by then.
 */
export class Publisher {
  constructor(private readonly ports: PublisherPorts) {}

  /**
   * Does some work as the only publisher, after finishing what an interrupted one left. Throws `publish_running` (409) when
   * there is another (unless `wait`). `signal` ends it as a dying process would: what is done stays, the rest is thrown out of.
   */
  async alone<T>(
    work: (session: PublishSession) => Promise<T>,
    { wait = false, signal }: { wait?: boolean; signal?: AbortSignal } = {},
  ): Promise<T> {
    const session = await this.ports.publishes.open(wait);
    if (!session) throw new Problem('publish_running');
    const interrupt = (): void => void session.close();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      signal?.throwIfAborted();
      await this.#finishInterrupted(session);
      await this.ports.models.refresh();
      return await work(session);
    } finally {
      signal?.removeEventListener('abort', interrupt);
      await session.close();
    }
  }

  /**
   * Publishes; gives the new revision. Throws `unpublishable` (422) with all faults, `needs_confirmation` (409) with the
   * losses, `publish_blocked` (503) when a lock cannot be had. After a refusal the published revision is unchanged.
   */
  async publish(session: PublishSession, order: PublishOrder): Promise<number> {
    const { definitions, publishes, models, newId, steps } = this.ports;
    const from = models.current();
    const target = [...withChanges(models.documents(), order.changes).values()];
    const users = from.revision === 0 ? new Set<string>() : await definitions.userIds();
    const faults = await checkPublish(from, target, { steps, users });
    if (faults.length > 0) throw new Problem('unpublishable', asProblemFaults(faults));
    const to = compileModel(from.revision + 1, target, from);
    const existing = await existingOf(session);
    const takeBack = takenOf(await fittingKept(this.ports, session, from, to, existing));
    const plan = await inTurns(planDdlInParts(from.revision === 0 ? null : from, to, existing, takeBack));
    await this.#confirmed(session, plan, order.confirm);
    const { changes, message, actor } = order;
    const id = newId();
    const row: PublishRow = {
      id,
      revision: from.revision + 1,
      changes,
      message,
      actor,
      takeBack,
      status: 'running',
      withdrawn: false,
    };
    await publishes.begin(session, row);
    await this.#carryOut(session, row, plan).catch((error: unknown) => {
      throw error instanceof Refused ? error.reason : error;
    });
    return row.revision;
  }

  /** Drops what was removed so long ago that nobody can want it back. */
  async dropDue(session: PublishSession): Promise<void> {
    for (const kept of await this.ports.publishes.due(session)) {
      await untilLocked(() => session.run(dropKept(kept), LOCK_TIMEOUT));
      await this.ports.publishes.dropped(session, kept);
    }
  }

  /** Adds the columns of words that a product kept which searched otherwise; they are filled beside all else (`WordMaker`). */
  async addWords(session: PublishSession): Promise<void> {
    for (const { sql } of planWords(this.ports.models.current(), await existingOf(session)))
      await untilLocked(() => session.run(sql, LOCK_TIMEOUT));
  }

  async #finishInterrupted(session: PublishSession): Promise<void> {
    const { publishes, models } = this.ports;
    for (const row of await publishes.unfinished(session)) {
      if (row.status === 'switched') await this.#contract(session, row);
      else if (row.withdrawn) await this.#takeBack(session, row, new Problem('publish_withdrawn'));
      else {
        await models.refresh();
        const from = models.current();
        const to = compileModel(from.revision + 1, [...withChanges(models.documents(), row.changes).values()], from);
        const parts = planDdlInParts(from.revision === 0 ? null : from, to, await existingOf(session), row.takeBack);
        await this.#carryOut(session, row, await inTurns(parts)).catch((error: unknown) => {
          // Taken back, and written down why: whoever finds it so has other work to do.
          if (!(error instanceof Refused)) throw error;
        });
      }
    }
  }

  async #confirmed(sql: Sql, plan: readonly DdlStep[], confirm: PublishOrder['confirm']): Promise<void> {
    if (confirm === 'all') return;
    const missing = plan.filter((step) => step.confirm !== undefined && !confirm.includes(step.confirm));
    const losses = await lossesOf(sql, missing);
    if (losses.length > 0) throw new Problem('needs_confirmation', [], { losses });
  }

  async #carryOut(session: PublishSession, row: PublishRow, plan: readonly DdlStep[]): Promise<void> {
    const { publishes, models } = this.ports;
    const steps = await publishes.plan(session, row.id, plan);
    const taker = new StepTaker(publishes, session, row.id);
    const check = async (): Promise<void> => {
      if (await publishes.isWithdrawn(session, row.id)) throw new Problem('publish_withdrawn');
    };
    let underWay: StepRow | undefined;
    try {
      for (const step of steps) {
        if (step.kind === 'expand') await taker.take((underWay = step), check);
      }
      const switches = steps.filter((step) => step.kind === 'switch');
      await untilLocked(() => session.transaction(LOCK_TIMEOUT, (sql) => this.#switch(sql, row, switches)));
    } catch (error) {
      if (isLost(error)) throw error;
      // An interrupted statement says that it was interrupted; why, is written down.
      const withdrawn = await publishes.isWithdrawn(session, row.id);
      const told = withdrawn ? new Problem('publish_withdrawn') : refusal(error, underWay);
      await this.#takeBack(session, row, told);
      throw new Refused(told);
    }
    await models.refresh();
    await this.#contract(session, row);
  }

  /** What can be written down before anybody has to wait is: writers stand still from the first lock to the end. */
  async #switch(sql: Sql, row: PublishRow, switches: readonly StepRow[]): Promise<void> {
    const { publishes } = this.ports;
    if (!(await publishes.switch(sql, row))) throw new Problem('publish_withdrawn');
    for (const step of switches) await publishes.mark(sql, row.id, step.position, 'valid');
    const began = performance.now();
    // In the order of writers, who lock the table when their statement is planned and the fence when it runs.
    for (const step of switches) {
      await publishes.wait(sql, Math.min(LOCK_TIMEOUT, SWITCH_TIMEOUT - (performance.now() - began)));
      await sql.query({ text: step.sql, values: [] });
    }
    await publishes.fence(sql, SWITCH_TIMEOUT - (performance.now() - began));
  }

  async #contract(session: PublishSession, row: PublishRow): Promise<void> {
    const { publishes } = this.ports;
    const taker = new StepTaker(publishes, session, row.id);
    for (const step of await publishes.remaining(session, row.id)) await taker.take(step);
    await publishes.finish(session, row.id, null);
  }

  async #takeBack(session: PublishSession, row: PublishRow, error: unknown): Promise<void> {
    await new StepTaker(this.ports.publishes, session, row.id).takeBack();
    await this.ports.publishes.finish(session, row.id, failureOf(error));
  }
}

/** Ends a publish that was taken back. */
class Refused extends Error {
  constructor(readonly reason: unknown) {
    super(messageOf(reason));
  }
}

const existingOf = async (sql: Sql): Promise<Existing> =>
  existingFrom((await sql.query<ExistingRow>(existingStatement)).rows);

const failureOf = (error: unknown): PublishFailure =>
  error instanceof Problem
    ? { code: error.code, faults: error.faults }
    : { code: 'internal', faults: [], detail: messageOf(error) };

/** A unique index that cannot be built says which values stand twice. */
function refusal(error: unknown, step: StepRow | undefined): unknown {
  if (sqlState(error) !== '23505' || !step?.unique) return error;
  const faults: Fault[] = step.unique.map((field) =>
    fault('values_not_unique', `/module/${step.module}/fields/${field}`, { field }),
  );
  return new Problem('unpublishable', faults);
}
