import { Module } from '@nestjs/common';
import { actionsByType } from '@mokuai/actions';
import { createFlows, type Flows } from '@mokuai/engine';
import {
  createApprovalStore,
  createDepartmentStore,
  createNotificationStore,
  createOutboxStore,
  createRunStore,
} from '@mokuai/store';
import { NotificationsController } from '../notifications/notifications.controller.js';
import type { Platform } from '../platform/open-platform.js';
import { PLATFORM } from '../platform/tokens.js';
import { ApprovalsController } from './approvals.controller.js';
import { FLOWS } from './flows-token.js';
import { SimulateController } from './simulate.controller.js';
import { PressButtonController } from './press-button.controller.js';
import { StartWorkflowController } from './start-workflow.controller.js';
import { SubmitController } from './submit.controller.js';
import { WorkflowRunsController } from './workflow-runs.controller.js';

/** Approvals, workflow runs and notifications over HTTP. What follows from them is the workers' to do. */
@Module({
  controllers: [
    SubmitController,
    PressButtonController,
    StartWorkflowController,
    ApprovalsController,
    SimulateController,
    WorkflowRunsController,
    NotificationsController,
  ],
  providers: [{ provide: FLOWS, inject: [PLATFORM], useFactory: flowsOf }],
  exports: [FLOWS],
})
export class FlowsModule {}

function flowsOf({ database, config, models, reader, writer, clock, newId }: Platform): Flows {
  return createFlows({
    database,
    models,
    reader,
    writer,
    clock,
    newId,
    timeZone: config.timeZone,
    actions: actionsByType,
    outbox: createOutboxStore(database),
    runs: createRunStore(database),
    approvals: createApprovalStore(database),
    departments: createDepartmentStore(database),
    notifications: createNotificationStore(database),
  });
}
