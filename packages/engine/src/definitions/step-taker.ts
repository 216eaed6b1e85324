import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@mokuai/kernel';
import { sqlState } from '../ports.js';
import { LOCK_TIMEOUT, untilLocked } from './lock-retry.js';
import type { PublishSession, PublishStore, StepRow } from './ports.js';

/** The longest rest between two parts of a batched step, in milliseconds: as long as the part took, so that others get half of the disk. */
const LONGEST_REST = 500;
/** How long a part should take, in milliseconds: who writes to one of its rows waits as long. */
const PART_TIME = 100;
/** Rows of a part: as many as go over in that time, which nobody knows before the first one. */
const PART_ROWS = { first: 250, least: 100, most: 5000 };

// undefined_table, undefined_column, undefined_object
const NOTHING_THERE = new Set(['42P01', '42703', '42704']);
const CANCELED = '57014';

/** Takes the steps of a publish, and takes them back; writes down how far each is. */
export class StepTaker {
  constructor(
    private readonly publishes: PublishStore,
    private readonly session: PublishSession,
    private readonly publish: string,
  ) {}

  /** Throws what the database refuses the step with, or `publish_blocked` (503). With `check`, asks before each attempt whether to go on. */
  async take(step: StepRow, check: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { publishes, session, publish } = this;
    await check();
    await publishes.mark(session, publish, step.position, 'building');
    try {
      if (step.batched) await this.#parts(step, check);
      // A time-out would make a concurrent index invalid half-way; it keeps nobody waiting anyway.
      else if (step.online) await session.run(step.sql, 0);
      else
        await untilLocked(async () => {
          await check();
          await session.run(step.sql, LOCK_TIMEOUT);
        });
    } catch (error) {
      // Nothing is planned again after the switch: what was done when the process died is found to be so.
      if (step.kind === 'contract' && NOTHING_THERE.has(sqlState(error) ?? '')) return this.#valid(step);
      if (!isLost(error)) await publishes.mark(session, publish, step.position, 'failed', messageOf(error));
      throw error;
    }
    await this.#valid(step);
  }

  /** Takes back all that was begun, the last step first. */
  async takeBack(): Promise<void> {
    for (const step of await this.publishes.undoable(this.session, this.publish)) {
      await this.#undo(step.undo!, step.online).catch((error: unknown) => {
        if (!NOTHING_THERE.has(sqlState(error) ?? '')) throw error;
      });
    }
  }

  #valid({ position }: StepRow): Promise<void> {
    return this.publishes.mark(this.session, this.publish, position, 'valid');
  }

  async #parts({ position, sql, cursor }: StepRow, check: () => Promise<void>): Promise<void> {
    const { publishes, session, publish } = this;
    let limit = PART_ROWS.first;
    for (let after = cursor; ;) {
      await check();
      const began = performance.now();
      const done = await untilLocked(() => session.part(sql, { after, limit }, LOCK_TIMEOUT));
      if (!done) return;
      const took = performance.now() - began;
      await publishes.advance(session, publish, position, done);
      after = done.last;
      limit = rowsOfNext(limit, took);
      await sleep(Math.min(LONGEST_REST, performance.now() - began));
    }
  }

  /** Word to interrupt the step that failed may come as late as this. */
  async #undo(sql: string, online: boolean, tries = 3): Promise<void> {
    try {
      if (online) await this.session.run(sql, 0);
      else await untilLocked(() => this.session.run(sql, LOCK_TIMEOUT));
    } catch (error) {
      if (sqlState(error) !== CANCELED || tries === 0) throw error;
      await this.#undo(sql, online, tries - 1);
    }
  }
}

/** At most twice as many as before: one quick part says little about the next. */
const rowsOfNext = (rows: number, took: number): number =>
  Math.round(Math.min(rows * 2, PART_ROWS.most, Math.max(PART_ROWS.least, (rows * PART_TIME) / took)));

/** The connection is gone: nothing more can be written down. */
export const isLost = (error: unknown): boolean => error instanceof Problem && error.code === 'unavailable';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
