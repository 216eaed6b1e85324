import { pointer as at } from '@mokuai/kernel';
import { checkSteps } from '../../check/steps.js';
import { kindEntry } from '../kind.js';
import { workflowSchema, type WorkflowDocument } from './document.js';

export const workflowKind = kindEntry<WorkflowDocument>({
  kind: 'workflow',
  label: { en: 'Workflow', 'zh-CN': '工作流' },
  schema: workflowSchema,
  check(workflow, checker) {
    const module = checker.module(workflow.module, '/module');
    if (!module) return;
    const watched = 'fields' in workflow.trigger ? workflow.trigger.fields : [];
    watched.forEach((field, index) => checker.field(module, field, at('/trigger/fields', index)));
    const starters = workflow.trigger.type === 'manual' ? workflow.trigger.roles : undefined;
    starters?.forEach((role, index) => checker.role(role, at('/trigger/roles', index)));
    checker.predicate(module, workflow.condition, '/condition', { old: true });
    checkSteps(module, workflow.steps, '/steps', checker);
  },
});
