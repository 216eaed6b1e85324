import type { Clock } from '@mokuai/kernel';
import { Notifications } from '../notifications/notifications.js';
import type { NotificationStore } from '../notifications/ports.js';
import type { Database, Models } from '../ports.js';
import { Placements } from '../records/placement/index.js';
import type { RecordReader } from '../records/read/index.js';
import type { RecordWriter } from '../records/write/index.js';
import type { Actions } from './action.js';
import { Approvals } from './approvals/approvals.js';
import { ButtonPresses } from './button-presses.js';
import { Conditions } from './conditions.js';
import { deliver } from './deliver.js';
import { ManualRuns } from './manual-runs.js';
import type { ApprovalStore, DepartmentStore, OutboxRow, OutboxStore, RunStore } from './ports.js';
import { RecordEvents } from './record-events.js';
import { RunLog } from './run-log.js';
import { Runs } from './runs.js';
import { UserActors } from './user-actors.js';

export interface FlowPorts {
  readonly database: Database;
  readonly models: Models;
  readonly reader: RecordReader;
  readonly writer: Pick<RecordWriter, 'create' | 'update' | 'mayUpdate'>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
  readonly actions: Actions;
  readonly outbox: OutboxStore;
  readonly runs: RunStore;
  readonly approvals: ApprovalStore;
  readonly departments: DepartmentStore;
  readonly notifications: NotificationStore;
  /** Hears of errors in steps that are no refusals: mistakes of ours, or outages. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** Workflows, approvals and notifications, wired. */
export interface Flows {
  readonly approvals: Approvals;
  readonly runs: Runs;
  readonly manualRuns: ManualRuns;
  readonly buttonPresses: ButtonPresses;
  readonly runLog: RunLog;
  readonly notifications: Notifications;
  /** Takes care of one outbox row; see `deliver`. */
  deliver(id: number, onParked: (row: OutboxRow) => void): Promise<void>;
}

/** Wires the use-cases of workflows and approvals to their ports: the same for the API and for workers. */
export function createFlows(ports: FlowPorts): Flows {
  const conditions = new Conditions(ports);
  const approvals = new Approvals({ ...ports, conditions });
  const userActors = new UserActors(ports.reader, ports.departments);
  const runs = new Runs({ ...ports, conditions, userActors, submissions: approvals.submissions });
  const events = new RecordEvents({ ...ports, conditions });
  const manualRuns = new ManualRuns({ ...ports, conditions });
  const placements = new Placements(ports);
  const handlers = {
    record: (row: Extract<OutboxRow, { topic: 'record' }>) => events.handle(row),
    run: (row: Extract<OutboxRow, { topic: 'run' }>) => runs.handle(row),
    effect: (row: Extract<OutboxRow, { topic: 'effect' }>) => runs.handle(row),
    placement: (row: Extract<OutboxRow, { topic: 'placement' }>) => placements.handle(row),
  };
  return {
    approvals,
    runs,
    manualRuns,
    buttonPresses: new ButtonPresses({ ...ports, conditions, manualRuns }),
    runLog: new RunLog(ports.runs),
    notifications: new Notifications(ports.notifications),
    deliver: (id, onParked) => deliver(ports.outbox, handlers, id, onParked),
  };
}
