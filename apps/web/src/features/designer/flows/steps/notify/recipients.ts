import type { ApproverRule } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { RuleType } from '../../people/people-kind.js';

/** The ways to find people that a notification knows. */
export const OFFERED: readonly RuleType[] = ['field', 'role', 'users'];

type Recipient = { readonly field?: string; readonly role?: string; readonly users?: readonly string[] };

/** Recipients as rules about people. */
export const rulesOf = (to: Json | undefined): readonly ApproverRule[] =>
  ((to ?? []) as readonly Recipient[]).map(({ field, role, users }) => {
    if (field !== undefined) return { type: 'field', field };
    return role !== undefined ? { type: 'role', role } : { type: 'users', users: users ?? [] };
  });

/** Rules about people as a notification keeps them. */
export const recipientsOf = (rules: readonly ApproverRule[]): Json =>
  rules.map((rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'type')) as Json);
