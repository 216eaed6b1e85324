import { pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import { checkSteps } from '../../check/steps.js';
import type { ModuleModel } from '../../model.js';
import { kindEntry } from '../kind.js';
import { approvalSchema, type ApprovalDocument, type ApprovalNode, type ApproverRule } from './document.js';

const OUTCOMES = ['onSubmitted', 'onApproved', 'onRejected', 'onReturned', 'onWithdrawn'] as const;

export const approvalKind = kindEntry<ApprovalDocument>({
  kind: 'approval',
  label: { en: 'Approval', 'zh-CN': '审批流' },
  schema: approvalSchema,
  check(approval, checker) {
    const module = checker.module(approval.module, '/module');
    if (!module) return;
    checker.predicate(module, approval.entry, '/entry');
    const ids: { id: string; path: string }[] = [];
    checkNodes(approval.nodes, '/nodes', module, checker, ids);
    checker.distinct(
      ids.map(({ id }) => id),
      (index) => ids[index]!.path,
    );
    for (const outcome of OUTCOMES) checkSteps(module, approval[outcome] ?? [], at('', outcome), checker);
  },
});

function checkNodes(
  nodes: readonly ApprovalNode[],
  path: string,
  module: ModuleModel,
  checker: Checker,
  ids: { id: string; path: string }[],
): void {
  nodes.forEach((node, index) => {
    const place = at(path, index);
    ids.push({ id: node.id, path: at(place, 'id') });
    // Kinds of nodes share these keys: whoever holds people, fields or branches has them under the same name.
    if ('approvers' in node) checkPeople(node.approvers, at(place, 'approvers'), module, checker);
    if ('to' in node) checkPeople(node.to, at(place, 'to'), module, checker);
    if ('onEmpty' in node && node.onEmpty && 'users' in node.onEmpty) {
      checker.users(node.onEmpty.users, at(place, 'onEmpty', 'users'));
    }
    if ('fields' in node) {
      for (const field of Object.keys(node.fields ?? {})) checker.field(module, field, at(place, 'fields', field));
    }
    if ('branches' in node) {
      node.branches.forEach((branch, number) => {
        const below = at(place, 'branches', number);
        checker.predicate(module, branch.when, at(below, 'when'));
        checkNodes(branch.nodes, at(below, 'nodes'), module, checker, ids);
      });
    }
  });
}

function checkPeople(rules: readonly ApproverRule[], path: string, module: ModuleModel, checker: Checker): void {
  rules.forEach((rule, index) => {
    const place = at(path, index);
    if ('role' in rule) checker.role(rule.role, at(place, 'role'));
    if ('users' in rule) checker.users(rule.users, at(place, 'users'));
    if ('field' in rule) {
      const found = checker.path(module, rule.field, at(place, 'field'));
      if (found && found.field.target !== 'user') {
        checker.report('not_a_reference', at(place, 'field'), { field: rule.field, module: 'user' });
      }
    }
  });
}
