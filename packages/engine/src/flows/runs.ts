import { advance, backoff, nextOf, type Next, type RunEvent } from '@mokuai/flow';
import { isUuid, Problem } from '@mokuai/kernel';
import type { Json } from '@mokuai/expression';
import type { Database, Models, Sql } from '../ports.js';
import type { Actions, Effect } from './action.js';
import type { Conditions } from './conditions.js';
import { failureAlert } from './alert.js';
import { failureOf } from './failure.js';
import type { Failure, OutboxStore, Run, RunStore, StepRecord } from './ports.js';
import { stepWorld, type StepPorts, type StepWorld } from './step-context.js';

export interface RunPorts extends StepPorts {
  readonly database: Database;
  readonly models: Models;
  readonly conditions: Conditions;
  readonly runs: RunStore;
  readonly outbox: OutboxStore;
  readonly actions: Actions;
  readonly clock: () => number;
  /** Hears of errors that are no refusals: mistakes of ours, or outages. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** How a run stands after it was worked on; `wait`: milliseconds until it should be tried again. */
type Progress = { readonly over: true } | { readonly over: false; readonly wait: number };

/** How long to leave a run alone that another worker is at. */
const BUSY = 1000;

/** Takes runs forward. Every step commits together with the mark that it is done. */
export class Runs {
  constructor(private readonly ports: RunPorts) {}

  /** Advances runs, each when the one before it is over, and takes their row out of the outbox once all of them are. */
  async handle(row: { readonly id: number; readonly payload: { readonly runs: readonly string[] } }): Promise<void> {
    const { outbox, database } = this.ports;
    for (const id of row.payload.runs) {
      const progress = await this.forward(id);
      if (!progress.over) return outbox.postpone(row.id, progress.wait);
    }
    await database.transaction((sql) => outbox.remove(sql, row.id));
  }

  /** Lets a failed run try its step again. Throws `not_found`, and `conflict` for a run that has not failed. */
  async retry(id: string): Promise<void> {
    const { database, runs, outbox } = this.ports;
    const run = isUuid(id) ? await runs.load(id) : undefined;
    if (!run) throw new Problem('not_found');
    const state = advance(run.steps, run.state, { type: 'retry' });
    if (state === run.state) throw new Problem('conflict');
    await database.transaction(async (sql) => {
      if (!(await runs.lock(sql, id, run.version))) throw new Problem('conflict');
      await runs.save(sql, id, state, null);
      if (run.kind === 'approval') await outbox.addEffects(sql, run.recordId, [id]);
      else await outbox.addRuns(sql, [id]);
    });
  }

  /** Does steps until the run is over or has to wait. */
  private async forward(id: string): Promise<Progress> {
    for (;;) {
      const run = await this.ports.runs.load(id);
      const next = run && nextOf(run.steps, run.state);
      if (!run || !next) return { over: true };
      const wait = await this.step(run, next);
      if (wait > 0) return (await this.isOver(id)) ? { over: true } : { over: false, wait };
    }
  }

  private async isOver(id: string): Promise<boolean> {
    const run = await this.ports.runs.load(id);
    return !run || !nextOf(run.steps, run.state);
  }

  /** Does one step. Answers how long to wait before the next: 0 for no time. */
  private async step(run: Run, next: Next): Promise<number> {
    const startedAt = this.now();
    const attempts = run.state.attempts + 1;
    const record = (rest: Pick<StepRecord, 'status' | 'input' | 'output' | 'error'>): StepRecord => ({
      step: next.step.id,
      type: next.step.type,
      attempts,
      startedAt,
      finishedAt: this.now(),
      ...rest,
    });
    try {
      const world = await stepWorld(this.ports, await this.ports.models.current(), run);
      const effect = await this.prepare(next, world);
      const done = await this.commit(run, async (sql) => {
        const { event, output } = await effect.perform(sql);
        await this.ports.runs.recordStep(
          sql,
          run.id,
          record({ status: 'done', input: effect.input, output, error: null }),
        );
        return event;
      });
      return done ? 0 : BUSY;
    } catch (error) {
      return this.fail(run, error, (failure) =>
        record({ status: 'failed', input: next.step.input ?? null, output: null, error: failure }),
      );
    }
  }

  /** Notes that a step failed, and tells the administrators once there are no attempts left. Answers how long to wait. */
  private async fail(run: Run, error: unknown, record: (failure: Failure) => StepRecord): Promise<number> {
    const { runs, notifications } = this.ports;
    if (!(error instanceof Problem)) this.ports.onUnexpected?.(error);
    const { failure, final } = failureOf(error);
    const event: RunEvent = { type: 'failed', final };
    const given = advance(run.steps, run.state, event).status === 'failed';
    const alert = given ? await failureAlert(this.ports, await this.ports.models.current(), run, failure) : [];
    const work = async (sql: Sql): Promise<RunEvent> => {
      await runs.recordStep(sql, run.id, record(failure));
      await notifications.add(sql, alert);
      return event;
    };
    return (await this.commit(run, work, failure)) ? backoff(run.state.attempts + 1) : BUSY;
  }

  /** What the step is going to do, as a change of the run. */
  private async prepare(
    next: Next,
    world: StepWorld,
  ): Promise<Pick<Effect, 'input'> & { perform(sql: Sql): Promise<{ event: RunEvent; output: Json }> }> {
    if (next.do === 'choose') {
      const branch = await this.ports.conditions.first(world.model, next.conditions, world.subject, world.actor);
      return { input: null, perform: () => Promise.resolve({ event: { type: 'chosen', branch }, output: { branch } }) };
    }
    const action = this.ports.actions.get(next.step.type);
    if (!action?.prepare) throw new Problem('unknown_step', [], {}, { step: next.step.type });
    const effect = await action.prepare(next.step.input ?? {}, world.context);
    return {
      input: effect.input,
      perform: async (sql) => {
        const output = await effect.perform(sql);
        return { event: { type: 'done', output }, output };
      },
    };
  }

  /** Changes the run in one transaction with what `work` does. False: somebody else is at it or was quicker; nothing was done. */
  private commit(run: Run, work: (sql: Sql) => Promise<RunEvent>, failure: Run['error'] = null): Promise<boolean> {
    return this.ports.database.transaction(async (sql) => {
      if (!(await this.ports.runs.lock(sql, run.id, run.version))) return false;
      const event = await work(sql);
      await this.ports.runs.save(sql, run.id, advance(run.steps, run.state, event), failure);
      return true;
    });
  }

  private now(): string {
    return new Date(this.ports.clock()).toISOString();
  }
}
