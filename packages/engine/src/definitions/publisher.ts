import { compileModel, type AnyDocument, type Model, type StepKind } from '@mokuai/definition';
import { fault, Problem, type Fault } from '@mokuai/kernel';
import { existingFrom, existingStatement, planDdl, type DdlStep, type ExistingRow } from '@mokuai/query';
import { sqlState, type Sql } from '../ports.js';
import { asProblemFaults, checkPublish } from './check-publish.js';
import { withChanges } from './document-set.js';
import { LOCK_TIMEOUT, untilLocked } from './lock-retry.js';
import { lossesOf } from './losses.js';
import type { DefinitionStore, DocumentChangeAt, PublishRow, PublishSession, PublishStore } from './ports.js';
import type { PublishedModels } from './published-models.js';

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
    const faults = checkPublish(from, target, { steps, users });
    if (faults.length > 0) throw new Problem('unpublishable', asProblemFaults(faults));
    const plan = await this.#plan(session, from, target);
    await this.#confirmed(session, plan, order.confirm);
    const row: PublishRow = { ...order, id: newId(), revision: from.revision + 1, status: 'running' };
    await publishes.begin(session, row);
    await this.#carryOut(session, row, plan);
    return row.revision;
  }

  /** Drops what was removed so long ago that nobody can want it back. */
  async dropDue(session: PublishSession): Promise<void> {
    for (const drop of await this.ports.publishes.due(session)) {
      await untilLocked(() => session.run(drop.sql, LOCK_TIMEOUT));
      await this.ports.publishes.dropped(session, drop.id);
    }
  }

  async #finishInterrupted(session: PublishSession): Promise<void> {
    const { publishes, models } = this.ports;
    for (const row of await publishes.unfinished(session)) {
      if (row.status === 'running') {
        await models.refresh();
        const target = [...withChanges(models.documents(), row.changes).values()];
        await this.#carryOut(session, row, await this.#plan(session, models.current(), target));
      } else await this.#contract(session, row);
    }
  }

  async #plan(sql: Sql, from: Model, target: readonly AnyDocument[]): Promise<DdlStep[]> {
    const { rows } = await sql.query<ExistingRow>(existingStatement);
    const to = compileModel(from.revision + 1, target, from);
    return planDdl(from.revision === 0 ? null : from, to, existingFrom(rows));
  }

  async #confirmed(sql: Sql, plan: readonly DdlStep[], confirm: PublishOrder['confirm']): Promise<void> {
    if (confirm === 'all') return;
    const missing = plan.filter((step) => step.confirm !== undefined && !confirm.includes(step.confirm));
    if (missing.length > 0) throw new Problem('needs_confirmation', [], { losses: await lossesOf(sql, missing) });
  }

  async #carryOut(session: PublishSession, row: PublishRow, plan: readonly DdlStep[]): Promise<void> {
    const { publishes, models } = this.ports;
    await publishes.plan(
      session,
      row.id,
      plan.filter((step) => !step.later),
    );
    const kept = plan.filter((step) => !step.later);
    const taken: DdlStep[] = [];
    try {
      for (const [position, step] of kept.entries()) {
        if (step.kind !== 'expand') continue;
        taken.push(step);
        await this.#take(session, row.id, position, step);
      }
      const switches = kept.filter((step) => step.kind === 'switch');
      await untilLocked(() =>
        session.transaction(LOCK_TIMEOUT * 4, async (sql) => {
          // In the order of writers, who lock the table when their statement is planned and the fence when it runs.
          for (const step of switches) await sql.query({ text: step.sql, values: [] });
          await publishes.fence(sql);
          await publishes.switch(
            sql,
            row,
            plan.filter((step) => step.later),
          );
        }),
      );
    } catch (error) {
      await this.#takeBack(session, row, taken, error);
      throw refusal(error, taken.at(-1));
    }
    await models.refresh();
    await this.#contract(session, row);
  }

  async #contract(session: PublishSession, row: PublishRow): Promise<void> {
    const { publishes } = this.ports;
    for (const step of await publishes.remaining(session, row.id))
      await this.#take(session, row.id, step.position, step);
    await publishes.finish(session, row.id, 'done');
  }

  async #take(
    session: PublishSession,
    publish: string,
    position: number,
    step: Pick<DdlStep, 'sql' | 'online'>,
  ): Promise<void> {
    const { publishes } = this.ports;
    await publishes.mark(session, publish, position, 'building');
    // A time-out would make a concurrent index invalid half-way; it keeps nobody waiting anyway.
    if (step.online) await session.run(step.sql, 0);
    else await untilLocked(() => session.run(step.sql, LOCK_TIMEOUT));
    await publishes.mark(session, publish, position, 'valid');
  }

  /** Does nothing when the connection is lost: then the publish is not over, and is finished by whoever comes next. */
  async #takeBack(session: PublishSession, row: PublishRow, taken: readonly DdlStep[], error: unknown): Promise<void> {
    if (error instanceof Problem && error.code === 'unavailable') return;
    for (const step of taken.toReversed()) if (step.undo) await session.run(step.undo, 0);
    await this.ports.publishes.finish(
      session,
      row.id,
      'failed',
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** A unique index that cannot be built says which values stand twice. */
function refusal(error: unknown, step: DdlStep | undefined): unknown {
  if (sqlState(error) !== '23505' || !step?.unique) return error;
  const faults: Fault[] = step.unique.map((field) =>
    fault('values_not_unique', `/module/${step.module}/fields/${field}`, { field }),
  );
  return new Problem('unpublishable', faults);
}
