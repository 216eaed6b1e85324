import type { Actor } from '@mokuai/access';
import type { ApproverRule, Model, StepKind } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { LocalText } from '@mokuai/kernel';
import type { NewNotification } from '../notifications/ports.js';
import type { Sql } from '../ports.js';
import type { RecordWriter } from '../records/write/index.js';
import type { Submissions } from './approvals/submissions.js';
import type { PlaceholderReader } from './template.js';

/** What a step may use, apart from the transaction it takes effect in. */
export interface ActionContext {
  readonly model: Model;
  /** The record the run is about. */
  readonly module: string;
  readonly recordId: string;
  /** In whose name and with whose rights the step acts. */
  readonly actor: Actor;
  /** May the record be written although its approval runs? True for an approval's own steps. */
  readonly unlocked: boolean;
  readonly placeholders: PlaceholderReader;
  readonly writer: Pick<RecordWriter, 'create' | 'update'>;
  readonly submissions: Pick<Submissions, 'plan' | 'commit'>;
  /** Users by rules, around the record and the person who triggered the run. */
  people(rules: readonly ApproverRule[]): Promise<readonly string[]>;
  notify(sql: Sql, notifications: readonly Omit<NewNotification, 'id'>[]): Promise<void>;
}

/** What a step is going to do: everything has been read, only the writing is left. */
export interface Effect {
  /** The input as it was understood, for the run's record. */
  readonly input: Json;
  /**
   * Takes effect, by `sql` alone: it commits together with the mark that the step is done, so that neither is without the other.
   * Answers the step's output. May throw `Problem`; the run tries again unless that cannot help.
   */
  perform(sql: Sql): Promise<Json>;
}

/** A kind of workflow step: one folder. Titles of `input` stand under `x-label`: the step's settings form is made from it. */
export interface Action extends StepKind {
  readonly label: LocalText;
  /** Name of a lucide icon. */
  readonly icon: string;
  /**
   * Reads what the step needs, outside of any transaction (one that waits for a second connection can deadlock the pool).
   * Absent for steps that only hold others: the run machine walks those.
   */
  prepare?(input: Readonly<Record<string, Json>>, context: ActionContext): Promise<Effect>;
}

/** Every action by its name. */
export type Actions = ReadonlyMap<string, Action>;
