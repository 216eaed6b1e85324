import type { Predicate } from '@mokuai/expression';

/** A filter while it is edited: groups and rules with keys of their own, rules perhaps unfinished. */
export type FilterNode = FilterGroup | FilterRule | FilterFixed;

export interface FilterGroup {
  readonly kind: 'and' | 'or';
  readonly key: string;
  readonly items: readonly FilterNode[];
}

export interface FilterRule {
  readonly kind: 'rule';
  readonly key: string;
  readonly field: string | null;
  readonly op: string | null;
  readonly value: unknown;
  /** The field it is compared with, null while none is chosen; undefined where it is compared with a value. */
  readonly valueField: string | null | undefined;
}

/** A condition that the editor keeps but cannot change: a negation. */
export interface FilterFixed {
  readonly kind: 'fixed';
  readonly key: string;
  readonly predicate: Predicate;
}

let made = 0;
const newKey = (): string => `f${++made}`;

export const newRule = (field: string | null = null, op: string | null = null): FilterRule => ({
  kind: 'rule',
  key: newKey(),
  field,
  op,
  value: undefined,
  valueField: undefined,
});

export const newGroup = (kind: 'and' | 'or', items: readonly FilterNode[] = []): FilterGroup => ({
  kind,
  key: newKey(),
  items,
});

/** A predicate as something to edit; the outermost is always a group. */
export function treeOf(predicate: Predicate | undefined): FilterGroup {
  if (predicate === undefined) return newGroup('and');
  const node = nodeOf(predicate);
  return node.kind === 'and' || node.kind === 'or' ? node : newGroup('and', [node]);
}

function nodeOf(predicate: Predicate): FilterNode {
  if ('and' in predicate) return newGroup('and', predicate.and.map(nodeOf));
  if ('or' in predicate) return newGroup('or', predicate.or.map(nodeOf));
  if ('not' in predicate) return { kind: 'fixed', key: newKey(), predicate };
  const { field, op, value, valueField } = predicate;
  return { ...newRule(field, op), value, valueField };
}

/** Is there something to compare with? A range is whole only with both ends. */
function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || (value.length > 0 && value.every(isFilled));
}

/**
 * The predicate of what is finished in a tree; undefined where nothing is. `needsOperand` says of a rule's field and
 * operator whether it compares with something.
 */
export function predicateOf(
  node: FilterNode,
  needsOperand: (field: string, op: string) => boolean,
): Predicate | undefined {
  switch (node.kind) {
    case 'fixed':
      return node.predicate;
    case 'rule': {
      if (node.field === null || node.op === null) return undefined;
      if (node.valueField === null) return undefined;
      if (node.valueField !== undefined)
        return { field: node.field, op: node.op, valueField: node.valueField } as Predicate;
      if (!needsOperand(node.field, node.op)) return { field: node.field, op: node.op } as Predicate;
      return isFilled(node.value) ? ({ field: node.field, op: node.op, value: node.value } as Predicate) : undefined;
    }
    default: {
      const items = node.items.map((item) => predicateOf(item, needsOperand)).filter((p) => p !== undefined);
      if (items.length === 0) return undefined;
      if (items.length === 1 && node.kind === 'and') return items[0];
      return node.kind === 'and' ? { and: items } : { or: items };
    }
  }
}

/** The tree with the node of a key replaced, or, with null, gone. */
export function replaceNode(group: FilterGroup, key: string, node: FilterNode | null): FilterGroup {
  const items = group.items.flatMap((item): readonly FilterNode[] => {
    if (item.key === key) return node ? [node] : [];
    return item.kind === 'and' || item.kind === 'or' ? [replaceNode(item, key, node)] : [item];
  });
  return { ...group, items };
}

/** The conditions that a filter shows one by one: those of the outermost `and`. */
export function conditionsOf(predicate: Predicate | undefined): readonly Predicate[] {
  if (predicate === undefined) return [];
  return 'and' in predicate ? predicate.and : [predicate];
}

/** The filter without one of its conditions. */
export function withoutCondition(predicate: Predicate, index: number): Predicate | undefined {
  const left = conditionsOf(predicate).filter((_, i) => i !== index);
  return left.length > 1 ? { and: left } : left[0];
}

/** How many comparisons a filter makes. */
export function countRules(predicate: Predicate | undefined): number {
  if (predicate === undefined) return 0;
  if ('and' in predicate) return predicate.and.reduce((sum, p) => sum + countRules(p), 0);
  if ('or' in predicate) return predicate.or.reduce((sum, p) => sum + countRules(p), 0);
  return 'not' in predicate ? countRules(predicate.not) : 1;
}
