import type { ApprovalDetail, EffectiveField, EffectiveModule } from '@mokuai/contract';

/** A field as a submission shows it: its value when submitted, and the present one where that differs. */
export interface ShownField {
  readonly field: EffectiveField;
  readonly then: unknown;
  readonly now: unknown;
  readonly changed: boolean;
  readonly editable: boolean;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The record's fields, what the page highlights first; empty ones are left out unless they may be edited or were changed. What
 * the approver is about to change (`edits`) counts as changed.
 */
export function shownFields(
  module: EffectiveModule,
  approval: Pick<ApprovalDetail, 'snapshot' | 'changes' | 'editable'>,
  edits: Readonly<Record<string, unknown>>,
): readonly ShownField[] {
  const { highlights } = module.layouts.detail;
  const rank = (name: string): number => (highlights.includes(name) ? highlights.indexOf(name) : highlights.length);
  return module.fields
    .filter((field) => (!field.system || highlights.includes(field.name)) && field.name !== module.titleField)
    .map((field) => {
      const change = approval.changes[field.name];
      const then = change ? change[0] : approval.snapshot[field.name];
      const stored = change ? change[1] : then;
      const now = field.name in edits ? edits[field.name] : stored;
      return { field, then, now, changed: !isSame(then, now), editable: approval.editable.includes(field.name) };
    })
    .filter((shown) => shown.changed || shown.editable || !isNothing(shown.then))
    .sort((a, b) => rank(a.field.name) - rank(b.field.name));
}

/** Those that a decision is made on: what the page highlights, what was changed, what may be edited. */
export const keyFields = (module: EffectiveModule, fields: readonly ShownField[]): readonly ShownField[] =>
  fields.filter((f) => f.changed || f.editable || module.layouts.detail.highlights.includes(f.field.name));
