import type { ComponentType, ReactNode } from 'react';
import type { ApproverRule } from '@mokuai/definition';

export type RuleType = ApproverRule['type'];
export type RuleOf<T extends RuleType> = Extract<ApproverRule, { readonly type: T }>;

export interface PeopleProps<R extends ApproverRule> {
  /** All rules of the kind; never none. */
  readonly rules: readonly R[];
  /** None: the kind is not wanted any more. */
  readonly onChange: (rules: readonly R[]) => void;
  readonly label: string;
}

/** All that the designer knows of one way to find people. */
export interface PeopleKind<R extends ApproverRule = ApproverRule> {
  /** The rule as it begins. */
  readonly begin: () => R;
  /** Edits all rules of the kind together; absent where there is nothing to say. */
  readonly Settings?: ComponentType<PeopleProps<R>>;
  /** The rules in words, for a card. */
  readonly Words: ComponentType<{ readonly rules: readonly R[] }>;
}

/** Words between commas of the language. */
export const listed = (parts: readonly ReactNode[], comma: string): ReactNode[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part]));
