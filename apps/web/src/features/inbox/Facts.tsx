import { useQuery } from '@tanstack/react-query';
import type { ApprovalSummary, EffectiveField } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { moduleQuery } from '../../lib/queries.js';
import css from './list.module.css';

/** At most two values that a submission turns on, amounts first: what the record's page highlights, but no other records. */
export function useFacts(entry: Pick<ApprovalSummary, 'module' | 'values'>, most: number): readonly EffectiveField[] {
  const { data: module } = useQuery(moduleQuery(entry.module));
  if (!module) return [];
  const known = module.layouts.detail.highlights.flatMap((name) => {
    const field = module.fields.find((f) => f.name === name);
    const value = entry.values[name];
    const shown = field && field.target === null && name !== module.titleField && value !== null && value !== undefined;
    return shown ? [field] : [];
  });
  const isAmount = (field: EffectiveField): boolean => viewOf(field.type).card === 'amount';
  return [...known.filter(isAmount), ...known.filter((f) => !isAmount(f))].slice(0, most);
}

/** The key values of a submission in one line. */
export function Facts({ entry }: { readonly entry: ApprovalSummary }) {
  const facts = useFacts(entry, 2);
  return (
    <span className={`${css['facts']} num ellipsis`}>
      {facts.map((field, i) => (
        <span key={field.name}>
          {i > 0 ? ' · ' : null}
          {i === 0 && viewOf(field.type).card === 'amount' ? null : `${field.label} `}
          <Value field={field} value={entry.values[field.name]} place="inline" />
        </span>
      ))}
    </span>
  );
}
